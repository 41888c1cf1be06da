import type { Random } from '../resampling/seeded-random'

/** Signs from one number of a source at a time. */
const AT_ONCE = 31

/** A source of signs, 1 or -1 with equal chance: 31 of them for each number drawn. */
export function randomSigns(random: Random): () => 1 | -1 {
  let bits = 0
  let left = 0
  return () => {
    if (left === 0) {
      bits = Math.floor(random() * 2 ** AT_ONCE)
      left = AT_ONCE
    }
    const sign = (bits & 1) === 1 ? 1 : -1
    bits >>>= 1
    left -= 1
    return sign
  }
}
