import { OPERATIONS } from '@/lib/contract/operations'

/** Names of parameters, real ones and odd ones. */
export const NAMES = [
  ...new Set(OPERATIONS.flatMap(({ parameters }) => parameters.map(({ name }) => name))),
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'X', 'x[]', ' x', 'at%00', '%'],
]

/** Values of any kind. */
export const VALUES = [
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

/** What is repeated to a very long value. */
export const LONG = ['A', 'ORCL,', '9', 'é', '%']
