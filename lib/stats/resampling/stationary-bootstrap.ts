import type { Random } from './seeded-random'

/**
 * The rows of one resample by the stationary bootstrap: blocks of successive rows, each begun at a random row and of
 * random length, so that what one day passes to the next is kept. Take every column at the same rows, and the
 * columns keep together too.
 *
 *     P(a block begins anew at a row) = 1 / blockLength;  else it goes on, and row 0 follows the last row
 *
 * (Politis and Romano 1994.) `blockLength` is the mean length, in rows, at least 1; at 1 every row is drawn by itself.
 * `optimalBlockLength` proposes one. Nothing is computed from data, so nothing can be missing: give it the number of
 * complete rows. No rows give no rows. A RangeError for a count that is no whole number or a block length below 1.
 *
 * `into` is where the rows are written, to spare a new array for every draw; a RangeError unless of length `count`.
 *
 *     stationaryBootstrap(5, 2, seededRandom(1)) // [3, 4, 0, 1, 0]
 */
export function stationaryBootstrap(
  count: number,
  blockLength: number,
  random: Random,
  into?: Int32Array,
): Int32Array {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(`A number of rows is 0, 1, 2 ..., not ${count}.`)
  if (!(blockLength >= 1 && blockLength < Infinity))
    throw new RangeError(`A block is at least 1 row long, not ${blockLength}.`)
  const rows = into ?? new Int32Array(count)
  if (rows.length !== count)
    throw new RangeError(`The array to fill must hold ${count} rows, not ${rows.length}.`)
  // The length of a block is geometric; drawing it at once spares one random number a row. At length 1 the
  // logarithm is minus infinity and every block ends after its first row.
  const logContinue = Math.log1p(-1 / blockLength)
  let row = 0
  let left = 0
  for (let i = 0; i < count; i += 1) {
    if (left === 0) {
      row = Math.floor(random() * count)
      left = 1 + Math.floor(Math.log(1 - random()) / logContinue)
    }
    rows[i] = row
    row = row + 1 === count ? 0 : row + 1
    left -= 1
  }
  return rows
}
