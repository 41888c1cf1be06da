import type { CsvText } from '../csv-text'
import { the } from './grammar'

const UNITS = {
  price: 'price in USD, as quoted',
  cap: 'market capitalisation in USD',
  index: 'index of the basket, 100 on its first day',
} as const

const end = (which: string, on: 'returns' | 'levels') =>
  on === 'returns' ? `${which} end of the 95 % interval of r` : 'empty: levels have no interval'

export const csvEn: CsvText = {
  title: 'What the columns of the CSV mean',
  day: 'YYYY-MM-DD; the session in New York of a share, the UTC day of crypto',
  level: (title, kind) => `${title}: ${UNITS[kind]}`,
  return: (name) =>
    `log return of ${the(name)} since the common day before, 0.01 is about 1 %; from adjusted closes where the source gives them, empty across a change of provider`,
  r: ({ x, y, on, method, window }) =>
    `correlation of ${on === 'returns' ? 'the returns' : 'the levels (misleading)'} of ${the(x)} and ${the(y)}, −1 to 1: ${method}${
      window === null ? ', value of that day' : `, over the ${window} that end on that day`
    }`,
  lower: (on) => end('lower', on),
  upper: (on) => end('upper', on),
  n: (on) => `number of ${on === 'returns' ? 'returns' : 'values'} behind r`,
}
