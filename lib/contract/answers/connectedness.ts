import { z } from 'zod'
import { CONNECTEDNESS } from '@/lib/share/questions/connectedness'
import {
  day,
  days,
  flag,
  fraction,
  group,
  list,
  method,
  number,
  numbers,
  numbersOrNull,
  oneOf,
  orNull,
  table,
  whole,
} from '../field'
import { assetId, interval, reason } from '../figures'
import { answer, sample as rows } from '../sample'

const { n, from: _from, to: _to, ...rest } = rows

const unrelated = {
  expected: number('Their expected total, in per cent.'),
  upper: number('95 % of unrelated systems stay at or below this.'),
}

const besideSameDay = z
  .strictObject({
    expected: number('What it would be if the assets had only their days in common, in per cent.'),
    p: fraction('How often any of them shows as much by chance.'),
  })
  .meta({ id: 'BesideSameDay', description: 'A net beside what shared days alone produce.' })

const rolling = group('The same through a rolling window.', {
  window: whole('Returns in a window.'),
  lags: whole('Past days in every equation.'),
  days: days('The day on which each window ends.'),
  total: numbersOrNull('The total of each window, in per cent; null until a window is full.'),
  net: table(z.number().nullable(), 'For each asset, its net in each window; null until a window is full.'),
  unrelated: orNull(
    z.strictObject(unrelated),
    'What unrelated series show in a window of that length; null where not known.',
  ),
  reason: orNull(reason, 'Why no window has a value; else null.'),
})

/** Where shocks go. */
export const connectednessAnswer = z
  .strictObject({
    ...rest,
    n,
    of: oneOf(['returns', 'volatility'], 'Of daily returns, or of how large they were.'),
    table: orNull(
      table(
        z.number(),
        'Row i, column j: what per cent of the error variance of asset i goes with surprises of asset j. Rows add up to 100.',
      ),
      'Null where there is none: see `reason`.',
    ),
    to: orNull(
      numbers('What each gives to all others, in per cent; may exceed 100.'),
      'Null where there is no table.',
    ),
    from: orNull(
      numbers('What each receives from all others, 0 to 100 per cent. It is no date.'),
      'Null where there is no table.',
    ),
    net: orNull(numbers('Given minus received, in per cent.'), 'Null where there is no table.'),
    pairwise: orNull(
      table(z.number(), 'Row i, column j: what i gives to j minus what it receives from j.'),
      'Null where there is no table.',
    ),
    total: orNull(
      number('How much of the average asset’s uncertainty goes with the others, in per cent.'),
      'Null where there is no table.',
    ),
    corrected: orNull(
      number('The total without the upward bias of short samples.'),
      'Null where it could not be computed.',
    ),
    largestRoot: orNull(
      number('Largest modulus of the roots of the model; from 1 on it is not stable.'),
      'Null where there is no table.',
    ),
    stable: orNull(flag('Whether the model is stable.'), 'Null where there is no table.'),
    sample: group('The sample as a whole.', {
      n: whole('Rows used.'),
      from: orNull(day('First day that took part.'), 'Null without any.'),
      to: orNull(day('Last day that took part.'), 'Null without any.'),
    }),
    lags: orNull(whole('Past days in every equation.'), 'Null where too few rows leave none to choose.'),
    lagsChosenBy: oneOf(['bic', 'question'], 'By Bayes’ criterion, or as asked for.'),
    horizon: whole('Days ahead, the day of the shock included.'),
    fewestRows: whole('The fewest rows that the question needs.'),
    reason: orNull(reason, 'Why there is no table; else null.'),
    intervals: orNull(
      z.strictObject({
        total: interval,
        to: list(interval, 'Of `to`.'),
        from: list(interval, 'Of `from`.'),
        net: list(interval, 'Of `net`.'),
        pairwise: table(interval, 'Of `pairwise`.'),
      }),
      '95 % intervals; null where there are none: see `intervalReason`.',
    ),
    intervalReason: orNull(reason, 'Why there are no intervals; else null.'),
    unrelated: orNull(
      z.strictObject({ ...unrelated, p: fraction('How often unrelated series show as much.') }),
      'What unrelated series of the same length show; null where it could not be computed.',
    ),
    sameDay: orNull(
      z.strictObject({
        net: list(besideSameDay, 'Of `net`.'),
        pairwise: table(besideSameDay.nullable(), 'Of `pairwise`; null on the diagonal.'),
      }),
      'This decides who is named as giver and receiver; null where it could not be computed.',
    ),
    readLate: list(
      assetId,
      'Those read hours later than others: what they seem to give a day later is the clock’s.',
    ),
    rolling,
    method: method('Of the table.'),
    intervalMethod: method('Of the intervals.'),
    unrelatedMethod: method('Of what unrelated series show.'),
    sameDayMethod: method('Of what shared days alone show.'),
    volatilityMethod: orNull(method('Of the measure of volatility.'), 'Null for returns.'),
    draws: whole('Random draws.'),
    ...answer(CONNECTEDNESS.parameters),
  })
  .meta({
    id: 'ConnectednessAnswer',
    description: 'How much of the uncertainty about each asset goes with the others.',
  })
