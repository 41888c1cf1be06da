import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A source of uniform numbers, 0 included and 1 excluded. */
export type Random = () => number

/** The first numbers of neighbouring seeds resemble each other; after this many they do not. */
const WARM_UP = 32

/**
 * A source of uniform numbers in [0, 1) with 53 random bits, the same ones for the same seed on every machine
 * (xoroshiro128+ of pure-rand). Whatever draws at random takes its seed from the caller, so that a result can be had again.
 *
 * `stream` gives sources that belong to one seed and do not overlap in practice: one per window, path or worker, so
 * that the outcome does not depend on which runs first. Both are cut to 32 bits; a RangeError unless whole numbers.
 *
 *     const random = seededRandom(20251007)
 *     random() // the same number every time
 */
export function seededRandom(seed: number, stream = 0): Random {
  for (const part of [seed, stream]) {
    if (!Number.isSafeInteger(part)) throw new RangeError(`A seed is a whole number, not ${part}.`)
  }
  const generator = xoroshiro128plus(mixed((seed | 0) ^ mixed(stream | 0)))
  for (let skipped = 0; skipped < WARM_UP; skipped += 1) generator.next()
  return () => uniformFloat64(generator)
}

/** Spreads a small change of a number over all its bits; 0 stays 0. */
function mixed(word: number): number {
  let bits = word
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
