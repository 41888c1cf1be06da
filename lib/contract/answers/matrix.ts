import { z } from 'zod'
import { MATRIX } from '@/lib/share/questions/matrix'
import { day, group, list, method, orNull, table, whole } from '../field'
import { figure, reason } from '../figures'
import { answer, sample } from '../sample'

const { n: _n, from: _from, to: _to, ...rest } = sample

/** How closely each of several assets moved with each other. */
export const matrixAnswer = z
  .strictObject({
    ...rest,
    window: orNull(whole('The last so many returns of each pair.'), 'Null for the whole range.'),
    method: method('Of the correlations.'),
    intervalMethod: method('Of the intervals.'),
    r: table(
      z.number().nullable(),
      'Correlation of each pair, 1 on the diagonal; null where it does not exist.',
    ),
    lower: table(
      z.number().nullable(),
      'Lower end of its 95 % interval; null on the diagonal and where there is none.',
    ),
    upper: table(z.number().nullable(), 'Upper end; null likewise.'),
    fisher: table(figure.shape.fisher, 'Fisher’s interval where a pair has at most 60 returns; else null.'),
    jackknife: table(figure.shape.jackknife, 'The jackknife interval; null where there is none.'),
    p: table(
      z.number().nullable(),
      'Of no correlation, by the most cautious of the intervals; null for pairs too short to judge.',
    ),
    adjustedP: table(z.number().nullable(), 'The same once all pairs are counted; null likewise.'),
    adjustment: method('How they are counted.'),
    n: table(z.int(), 'Returns of each pair.'),
    pairs: group('What each pair stands on.', {
      from: table(day('A day.').nullable(), 'First day of each pair; null without any.'),
      to: table(day('A day.').nullable(), 'Last day of each pair; null without any.'),
    }),
    sample: group('The sample as a whole.', {
      n: whole('The fewest returns of a pair.'),
      from: orNull(day('First day of any pair.'), 'Null without any.'),
      to: orNull(day('Last day of any pair.'), 'Null without any.'),
    }),
    reason: table(reason.nullable(), 'Why there is no correlation; else null.'),
    intervalReason: table(reason.nullable(), 'Why there is no interval; else null.'),
    order: list(z.int(), 'Positions in `assets`, those that move together next to each other.'),
    orderMethod: method('Of the order.'),
    ...answer(MATRIX.parameters),
  })
  .meta({ id: 'MatrixAnswer', description: 'How closely each of several assets moved with each other.' })
