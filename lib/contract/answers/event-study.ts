import { z } from 'zod'
import { EVENT_STUDY } from '@/lib/share/questions/event-study'
import {
  day,
  days,
  flag,
  fraction,
  group,
  instant,
  list,
  method,
  number,
  numbers,
  numbersOrNull,
  oneOf,
  orNull,
  text,
  texts,
  translated,
  whole,
} from '../field'
import { assetId, eventReason, interval } from '../figures'
import { answer, OR_WITHHELD, sample } from '../sample'

const move = {
  from: day('The day it starts from.'),
  to: day('The day it ends on.'),
  log: number('Log return.'),
  percent: orNull(number('The same in per cent.'), 'Null where that overflows.'),
  usd: orNull(
    number('Change of the market cap, in USD.'),
    `Null where no market cap of one provider is known on both days, ${OR_WITHHELD}.`,
  ),
}
const moveSchema = z.strictObject(move).meta({ id: 'EventMove', description: 'A move with its days.' })
const sessionMove = moveSchema
  .extend({
    others: whole('All other returns of the sample.'),
    othersAtLeast: orNull(
      fraction('Share of them that moved at least as far the same way.'),
      'Null without others.',
    ),
  })
  .meta({ id: 'SessionMove', description: 'The move of the session, beside all others.' })

const placeboTest = {
  method: method('Of the test.'),
  n: whole('Placebo dates; the smallest p they allow is 1 / (1 + n).'),
  p: fraction('Two-sided.'),
  pLower: fraction('How often another date fell at least as far.'),
  rank: whole('1 is the lowest of all n + 1.'),
  shareAtLeast: fraction('Share of placebo dates that moved at least as far the same way.'),
  quantiles: numbersOrNull(
    'Quantiles of the placebo CARs, at `shares` of the placebo; null where there is none.',
  ),
}

const placebo = z
  .strictObject({
    ...placeboTest,
    shares: numbers('Where the quantiles are taken.'),
    values: numbers('The placebo CARs, scaled to how restless the days before the event were, ascending.'),
    elapsedDays: whole('Calendar days that the event window spans.'),
    elapsedReach: whole('By how many those of the placebo dates may differ.'),
    raw: z.strictObject(placeboTest).describe('The same with the CARs as they are.'),
    withOthers: orNull(
      z.strictObject({
        n: whole('Placebo dates.'),
        p: fraction('Two-sided.'),
        pLower: fraction('How often another date fell at least as far.'),
      }),
      'The same where only the event itself is left out; null where no other event was named.',
    ),
  })
  .meta({
    id: 'EventPlacebo',
    description: 'How the event stands among all other dates of the same length: the test that decides.',
  })

const test = {
  statistic: number('The statistic.'),
  p: fraction('Two-sided.'),
  n: whole('Events that counted.'),
  method: method('Of the test.'),
}
const pooledTest = z.strictObject(test).meta({ id: 'PooledTest', description: 'A test over several events.' })

const eventTable = z
  .strictObject({
    method: method('Of the p.'),
    adjustment: method('How all events of the table are counted.'),
    rows: list(
      z.strictObject({
        day: day('The session.'),
        slugs: texts('The events filed under it; none for a fall that nobody named.'),
        sourceMove: moveSchema,
        targetMove: moveSchema,
        car: orNull(
          number('Cumulative abnormal log return of the event window.'),
          'Null where there is none: see `reason`.',
        ),
        percent: orNull(number('The same in per cent.'), 'Null where there is none.'),
        p: orNull(fraction('Placebo p.'), 'Null where there is none.'),
        pLower: orNull(fraction('How often another date fell at least as far.'), 'Null where there is none.'),
        adjustedP: orNull(
          fraction('The p once all events of the table are counted.'),
          'Null where there is none.',
        ),
        n: orNull(whole('Placebo dates.'), 'Null where there is no test.'),
        reason: orNull(eventReason, 'Null where there is a CAR and a p.'),
      }),
      'One for each event.',
    ),
    absent: texts('Events asked for that no return of the sample spans.'),
    pooled: group('Tests over all events that have a CAR.', {
      n: whole('Events with a CAR.'),
      overlapping: whole('Those that share days with the one before.'),
      meanCar: orNull(number('Mean CAR.'), 'Null without any.'),
      crossSectionalT: orNull(pooledTest, 'Null where it does not exist.'),
      patell: orNull(pooledTest, 'Null where it does not exist.'),
      bmp: orNull(pooledTest, 'The one to read; null where it does not exist.'),
      generalisedSign: orNull(
        z.strictObject({ ...test, positive: whole('CARs above 0.') }),
        'Null where it does not exist.',
      ),
    }),
  })
  .meta({
    id: 'EventTable',
    description: 'Several events, each studied in the same way, and tests over all of them.',
  })

const summary = {
  n: whole('Moves.'),
  mean: orNull(number('Mean log return.'), 'Null without any.'),
  median: orNull(number('Median log return.'), 'Null without any.'),
  shareNegative: orNull(fraction('Share of moves below 0.'), 'Null without any.'),
}

const hours = z.strictObject({
  day: day('The day.'),
  open: orNull(instant('When New York opens.'), 'Null where it does not trade.'),
  close: orNull(instant('When New York closes.'), 'Null where it does not trade.'),
  courses: list(
    z.strictObject({
      asset: assetId,
      provider: text('Who gave the readings.'),
      base: instant('What the moves are counted from.'),
      instants: list(instant('An instant.'), 'When each was read.'),
      moves: numbers('Since the base, as a fraction: −0.02 is 2 % lower.'),
    }),
    'One for each asset with readings; none where there are no readings.',
  ),
})

const filed = z.strictObject({
  slug: text('Names the event.'),
  day: day('The day it is filed under.'),
  instant: orNull(instant('When it became known.'), 'Null where no source says so.'),
  title: translated('Its title.'),
  rivalCauses: list(translated('One of them.'), 'What else was named on the same day.'),
  sources: texts('Addresses of the sources.'),
})

/** What a target did around an event of a source. */
export const eventStudyAnswer = z
  .strictObject({
    ...sample,
    source: assetId,
    target: assetId,
    market: assetId.describe('What the target usually follows.'),
    event: day('The day asked for.'),
    day: orNull(day('The session that stands for it.'), 'Null where there is none.'),
    isMoved: flag('Whether that is another day.'),
    window: group('The event window.', {
      pre: whole('Sessions before the event.'),
      post: whole('Sessions after it.'),
      gap: whole('Sessions between the estimation and the window.'),
    }),
    estimation: group('What the model learns from.', {
      asked: whole('Sessions asked for.'),
      used: whole('Sessions that counted.'),
      from: orNull(day('First.'), 'Null without any.'),
      to: orNull(day('Last.'), 'Null without any.'),
      dropped: days('Days in it that belong to the windows of other events.'),
    }),
    model: orNull(
      z.strictObject({
        method: method('Of the model.'),
        alpha: number('Log return of a session when the market stands still.'),
        beta: number('Share of the market’s move.'),
        residualSd: number('Standard deviation of what is left, in log returns.'),
      }),
      'Null where there is none: see `reason`.',
    ),
    days: days('The days of the event window.'),
    abnormal: numbersOrNull('Abnormal log return of each day; null where there is none.'),
    cumulative: numbersOrNull('Their running sum; null from a gap on.'),
    car: orNull(
      z.strictObject({
        log: number('Cumulative abnormal log return.'),
        percent: orNull(number('The same in per cent.'), 'Null where that overflows.'),
        standardError: number('Its forecast error, in log returns.'),
      }),
      'Null where there is none: see `reason`.',
    ),
    tTest: orNull(
      z.strictObject({
        method: method('Of the test.'),
        statistic: number('t.'),
        p: fraction('Two-sided.'),
        degreesOfFreedom: number('Degrees of freedom.'),
      }),
      'The textbook’s test, which does not decide; null where there is none.',
    ),
    reason: orNull(eventReason, 'Why there is no model or no CAR; else null.'),
    returns: text('In which unit returns stand here.'),
    sourceMove: orNull(sessionMove, 'Null where no return of the sample spans the event.'),
    targetMove: orNull(sessionMove, 'Null where no return of the sample spans the event.'),
    sourceWindowMove: orNull(moveSchema, 'Of the whole event window; null where it is not over.'),
    targetWindowMove: orNull(moveSchema, 'Of the whole event window; null where it is not over.'),
    decides: oneOf(['placebo'], 'Whose p decides, named before any is seen.'),
    placebo: orNull(placebo, 'Null where there is none: see `placeboReason`.'),
    placeboReason: orNull(eventReason, 'Why there is no placebo; else null.'),
    contaminating: list(
      z.strictObject({
        slug: text('Names the event.'),
        day: day('Its day.'),
        sessionsApart: whole('Sessions apart; below 0 before the event.'),
      }),
      'Other events within five sessions, whose part cannot be told from the event’s.',
    ),
    afterFalls: group('The target on days on which the source fell, and on all others.', {
      size: fraction('The least fall that counts, as a share.'),
      method: method('Of the intervals of differences.'),
      shareMethod: method('Of the intervals of shares.'),
      horizons: list(
        z.strictObject({
          horizon: whole('0: over the session itself; else over so many sessions after it.'),
          falls: group('After falls.', {
            ...summary,
            apart: whole('How many of them are at least a horizon apart.'),
            shareInterval: orNull(interval, 'Of `shareNegative`; null without any.'),
          }),
          others: group('Otherwise.', summary),
          difference: orNull(
            number('Mean after falls minus mean otherwise, in log returns.'),
            'Null where one of them is.',
          ),
          differenceInterval: orNull(interval, 'Null with fewer than 3 falls apart from each other.'),
        }),
        'What the target did when the source fell, and otherwise.',
      ),
    }),
    events: eventTable.describe('The events of the source.'),
    falls: eventTable.describe('Its falls.'),
    filed: list(filed, 'What is filed under the day.'),
    hours: orNull(hours, 'The day hour by hour; null where it has none.'),
    ...answer(EVENT_STUDY.parameters),
  })
  .meta({ id: 'EventStudyAnswer', description: 'What a target did around an event of a source.' })
