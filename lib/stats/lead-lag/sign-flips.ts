import { seededRandom } from '../resampling/seeded-random'

/**
 * The absolute sums of several columns under random signs: `sums[column][draw]`. In one draw all columns have the same
 * signs, and `blockLength` successive rows the same one.
 *
 * A block keeps its sign whole, so its rows are added up once, and a draw costs one addition a block.
 */
export function signFlips(
  columns: readonly Float64Array[],
  {
    blockLength,
    draws,
    seed,
  }: { readonly blockLength: number; readonly draws: number; readonly seed: number },
): Float64Array[] {
  const blocks = columns.map((column) => blockSums(column, blockLength))
  const count = blocks[0]?.length ?? 0
  const sums = columns.map(() => new Float64Array(draws))
  const random = seededRandom(seed)
  const signs = new Float64Array(count)
  for (let draw = 0; draw < draws; draw += 1) {
    for (let b = 0; b < count; b += 1) signs[b] = random() < 0.5 ? -1 : 1
    for (let c = 0; c < blocks.length; c += 1) {
      const block = blocks[c]!
      let sum = 0
      for (let b = 0; b < count; b += 1) sum += signs[b]! * block[b]!
      sums[c]![draw] = Math.abs(sum)
    }
  }
  return sums
}

function blockSums(column: Float64Array, blockLength: number): Float64Array {
  const sums = new Float64Array(Math.ceil(column.length / blockLength))
  for (let t = 0; t < column.length; t += 1) sums[Math.floor(t / blockLength)]! += column[t]!
  return sums
}
