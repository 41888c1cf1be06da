import { z } from 'zod'
import { day, fraction, method, number, oneOf, orNull, text, whole } from './field'

/** Why a number or its interval does not exist. */
export const reason = oneOf(
  [
    'too-few-rows',
    'too-few-pairs',
    'missing-values',
    'no-variation',
    'collinear',
    'not-converged',
    'out-of-range',
    'window-larger-than-sample',
    'window-not-full',
    'levels-have-no-interval',
    'perfect-correlation',
    'not-a-day-of-the-sample',
  ],
  'Why a figure does not exist: too few rows or pairs for the method, values missing where their order matters, a series that does not vary, one that is a linear function of others, a fit that did not settle, arithmetic beyond the range of a double, a window longer than the sample or not yet full, levels (which have no interval), a correlation of 1 or −1, or a day that is not in the sample.',
).meta({ id: 'Reason' })

/** The same, and what only an event study knows. */
export const eventReason = z
  .enum([...reason.options, 'event-window-not-over'])
  .meta({ id: 'EventReason', description: 'As Reason, or the event window has not ended yet.' })

export const interval = z
  .strictObject({ lower: number('Lower end.'), upper: number('Upper end.') })
  .meta({ id: 'Interval', description: 'A 95 % interval, in the unit of what it encloses.' })

const otherInterval = interval
  .extend({ intervalMethod: method('How it was computed, with its version.') })
  .meta({ id: 'NamedInterval', description: 'An interval that stands beside the main one.' })

const coverage = z
  .strictObject({
    lowest: fraction('Of the kind of samples in which such intervals held the truth least often.'),
    highest: fraction('Of the kind in which they held it most often.'),
    n: whole('Rows of those samples.'),
  })
  .meta({
    id: 'Coverage',
    description:
      'How often 95 % intervals of this kind held the truth in simulated samples of about as many rows.',
  })

/** What every estimate has, whatever its value is called. */
const defence = {
  lower: orNull(number('Lower end of the 95 % interval.'), 'Null where there is none.'),
  upper: orNull(number('Upper end of the 95 % interval.'), 'Null where there is none.'),
  intervalMethod: orNull(method('How the interval was computed.'), 'Null where there is none.'),
  fisher: orNull(
    otherInterval,
    'Fisher’s interval of a Pearson correlation of at most 60 returns; else null.',
  ),
  jackknife: orNull(
    otherInterval,
    'The jackknife interval of a Pearson or partial correlation of returns; else null. A claim must hold in each interval that is there.',
  ),
  n: whole('Pairs used.'),
  effectiveN: orNull(
    number('What they are worth where weights fade, in equally weighted pairs.'),
    'Null where all weigh the same.',
  ),
  from: orNull(day('First day that took part.'), 'Null without any.'),
  to: orNull(day('Last day that took part.'), 'Null without any.'),
}

const correlation = orNull(number('Correlation, −1 to 1.'), 'Null where it does not exist: see `reason`.')

export const figure = z
  .strictObject({
    r: correlation,
    ...defence,
    coverage: orNull(coverage, 'Null where the method was not calibrated.'),
    methodVersion: method('How r was computed.'),
    reason: orNull(reason, 'Null where r and its interval exist.'),
  })
  .meta({ id: 'Figure', description: 'A correlation with all that makes it defensible.' })

export const estimate = z
  .strictObject({
    value: orNull(number('The correlation, −1 to 1.'), 'Null where it does not exist: see `reason`.'),
    ...defence,
    method: method('How it was computed.'),
    reason: orNull(reason, 'Why `value` is null; else null.'),
    intervalReason: orNull(reason, 'Why there is no interval although there is a value; else null.'),
  })
  .meta({ id: 'Estimate', description: 'A correlation with all that makes it defensible.' })

export const standing = figure
  .extend({
    day: orNull(day('The day whose rolling value this is.'), 'Null where there is no such day.'),
    percentile: orNull(
      fraction('Share of all its rolling values that are at most as high, those before the range included.'),
      'Null without a value.',
    ),
    rankedAgainst: whole('How many values that history has.'),
    changeOver21: orNull(
      number('Against the value 21 sessions (days, for two 24/7 assets) earlier.'),
      'Null without one.',
    ),
    peak: orNull(number('The highest of its rolling values.'), 'Null without any.'),
    peakDay: orNull(day('The day of the peak.'), 'Null without any.'),
  })
  .meta({ id: 'Standing', description: 'A rolling correlation and where it stands in its own history.' })

/** A path of returns in columns. */
export const pairReturns = z
  .strictObject({
    days: z.array(day('A day.')).describe('The day on which each return ends.'),
    x: z.array(z.number()).describe('Log returns of x; 0.01 is about 1 %.'),
    y: z.array(z.number()).describe('Log returns of y.'),
  })
  .meta({ id: 'PairReturns', description: 'The returns that the figures are computed from.' })

export const assetId = text('Asset or basket, such as ORCL, TOTAL or ORCL+NVDA.')
