import { z } from 'zod'
import { LEAD_LAG } from '@/lib/share/questions/lead-lag'
import { flag, fraction, group, list, method, number, numbersOrNull, oneOf, orNull, whole } from '../field'
import { assetId, pairReturns, reason } from '../figures'
import { answer, sample } from '../sample'

const largest = orNull(
  z
    .strictObject({
      lag: whole('Above 0, y is the earlier one; below 0, x is.'),
      r: number('Correlation at that lag.'),
      p: fraction('How often chance shows as much at any of the lags searched.'),
    })
    .meta({ id: 'LargestLag', description: 'The largest of several correlations at a distance.' }),
  'Null where none was searched.',
)

const largestLags = z
  .strictObject({
    largest,
    xEarlier: largest,
    yEarlier: largest,
    setAside: list(z.int(), 'Lags shown but not searched.'),
  })
  .meta({ id: 'LargestLags', description: 'Over all lags searched, and over either side.' })

const granger = z
  .strictObject({
    F: orNull(
      number('F statistic that takes all days’ errors for equally large.'),
      'Null where there is no test.',
    ),
    p: orNull(fraction('Of F.'), 'Null where there is no test.'),
    robustF: orNull(number('F under HC3, for volatility that clusters.'), 'Null where there is no test.'),
    pRobust: orNull(fraction('Of the robust F: this one decides.'), 'Null where there is no test.'),
    numerator: orNull(number('Degrees of freedom.'), 'Null where there is no test.'),
    denominator: orNull(number('Degrees of freedom.'), 'Null where there is no test.'),
    lag: orNull(whole('Past days taken in.'), 'Null where there is no test.'),
    n: orNull(whole('Rows of the regression.'), 'Null where there is no test.'),
    reason: orNull(reason, 'Null where there is a test.'),
  })
  .meta({ id: 'Granger', description: 'Whether the past of one series helps to predict the other.' })

const order = z.strictObject({
  criterion: oneOf(['aic', 'hq', 'bic', 'fpe'], 'The one that decides.'),
  chosen: z
    .strictObject({
      aic: whole('Akaike.'),
      hq: whole('Hannan-Quinn.'),
      bic: whole('Bayes.'),
      fpe: whole('Final prediction error.'),
    })
    .describe('Past days that each criterion chooses.'),
  maximumLag: whole('Past days compared.'),
  n: whole('Rows that every order is judged on.'),
})

/** Which of two assets moves first. */
export const leadLagAnswer = z
  .strictObject({
    ...sample,
    x: assetId,
    y: assetId,
    lags: list(z.int(), 'Sessions (days) between the two. Above 0, y is the earlier one; below 0, x is.'),
    r: numbersOrNull('Correlation at each lag; null where it does not exist.'),
    band: numbersOrNull(
      'Half the height of the band that all lags but 0 keep within together; null at lag 0.',
    ),
    p: numbersOrNull('Of each lag, had it been chosen before looking; null where there is no test.'),
    pJoint: numbersOrNull('Of each lag, found by looking at all of them; null at lag 0.'),
    joint: largestLags.describe('All lags but 0: the p of `largest` decides.'),
    besideClocks: orNull(
      largestLags,
      'Without the lag that the hours of reading alone produce: then this p decides. Null where the clocks agree.',
    ),
    granger: group('Whether the past of one helps to predict the other.', {
      xToY: granger.describe('Whether the past of x helps to predict y.'),
      yToX: granger.describe('Whether the past of y helps to predict x.'),
      order: orNull(order, 'How many past days are taken in; null where none could be chosen.'),
      method: method('Of F.'),
      robustMethod: method('Of the robust F.'),
      orderMethod: method('Of the choice of past days.'),
    }),
    clockWarning: flag('Whether the two are read hours apart.'),
    clocks: group('Whether the two are read at the same hour.', {
      differ: flag('The same.'),
      later: orNull(assetId, 'The asset read later; null where they agree.'),
      lag: orNull(
        z.union([z.literal(1), z.literal(-1)]),
        'The lag at which the hours alone produce a correlation; null where they agree.',
      ),
      direction: orNull(
        z.enum(['xToY', 'yToX']),
        'The direction in which Granger’s test finds help for the same reason; null where they agree.',
      ),
    }),
    breaks: whole('How often a return does not begin where the one before ended.'),
    level: fraction('Of the band: 0.95.'),
    ...answer(LEAD_LAG.parameters),
    draws: whole('Random draws.'),
    blockLength: orNull(
      whole('Successive returns that keep one sign in a draw.'),
      'Null where there is no test.',
    ),
    method: method('Of the correlations.'),
    testMethod: method('Of the test.'),
    fewestRows: whole('The returns that the test takes.'),
    reason: orNull(reason, 'Why there are no correlations; else null.'),
    testReason: orNull(reason, 'Why there is no test; else null.'),
    returns: pairReturns,
  })
  .meta({ id: 'LeadLagAnswer', description: 'Which of two assets moves first.' })
