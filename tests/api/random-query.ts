import { OPERATIONS } from '@/lib/contract/operations'

const NAMES = [
  ...new Set(OPERATIONS.flatMap(({ parameters }) => parameters.map(({ name }) => name))),
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'X', 'x[]', ' x', 'at%00', '%'],
]

const VALUES = [
  ...['ORCL', 'TOTAL', 'orcl', 'AI', 'ORCL+NVDA', 'ORCL%2BNVDA', 'ORCL,TOTAL', ',,,', 'GOLD', 'TAO'],
  ...['0', '1', '-1', '60', '1e9', '1.5', '-0.2', '-0', '007', '999999999', '9999999999', 'NaN', 'Infinity'],
  ...['2025-10-07', '2025-02-30', '0000-00-00', '9999-12-31', '2025-10-07T20:00:00Z', '٣'],
  ...[
    '9999-12-31T23:59:59-23:59',
    '0000-01-01T00:00:00+23:59',
    '1Y',
    'max',
    'MAX',
    'latest',
    'all',
    'sample',
  ],
  ...['none', 'null', 'undefined', 'true', 'day', 'close', 'log', 'dcc', 'returns', 'volatility'],
  ...['__proto__', 'constructor', '[object Object]', '%00', 'a%00b', '%', '%%%', '%E0%A4%A', '%F0%9F%92%A9'],
  ...['💩', '\ud800', '', ' ', '+', '%20', '%0d%0a', "' OR 1=1 --", '<script>', '../../etc', '20%', '-100%'],
]

const LONG = ['A', 'ORCL,', '9', 'é', '%']

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
