import { LONG, NAMES, VALUES } from './query-parts'

/**
 * Queries as somebody may send them: real names and odd ones, values of any kind, some of them several times, now and
 * then a very long one. The same seed gives the same queries.
 */
export function randomQueries(seed: number): { readonly query: () => string; readonly value: () => string } {
  const draw = generator(seed)
  const below = (count: number) => Math.floor(draw() * count)
  const of = (list: readonly string[]) => list[below(list.length)] ?? ''
  const characters = () =>
    Array.from({ length: below(8) }, () => String.fromCharCode(below(0x10000))).join('')
  const value = () => {
    const kind = below(20)
    if (kind < 14) return of(VALUES)
    if (kind < 16) return characters()
    if (kind < 19) return String(below(2000) - 500)
    return of(LONG).repeat(1 + below(900))
  }
  const query = () => Array.from({ length: below(6) }, () => `${of(NAMES)}=${value()}`).join('&')
  return { query, value }
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
