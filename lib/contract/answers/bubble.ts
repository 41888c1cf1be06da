import { z } from 'zod'
import { FIELDS } from '@/lib/market/asset'
import { BUBBLE } from '@/lib/share/questions/bubble'
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
  text,
  whole,
} from '../field'
import { assetId, reason } from '../figures'
import { answer, sample } from '../sample'

const drawdown = z
  .strictObject({
    current: number('Distance to the peak as a share of it: −0.2 is a fifth below.'),
    peakDay: day('The day of the peak.'),
    daysSincePeak: whole('Calendar days since.'),
    deepest: group('The deepest fall.', {
      depth: number('The deepest fall from a peak, as a share of it.'),
      peakDay: day('Its peak.'),
      troughDay: day('Its lowest day.'),
    }),
    longest: group('The longest fall.', {
      days: whole('Calendar days of the longest fall, until its peak was reached again or until now.'),
      peakDay: day('Its peak.'),
      recoveredDay: orNull(day('When the level was reached again.'), 'Null while it lasts.'),
    }),
  })
  .meta({ id: 'Drawdown', description: 'How far below its peak a level stands, and for how long.' })

const critical = (name: string) =>
  z
    .strictObject({
      method: method('Of the critical values.'),
      gsadf: orNull(number('Critical value of GSADF.'), 'Null where there is none.'),
      sadf: orNull(number('Critical value of SADF.'), 'Null where there is none.'),
    })
    .describe(`Critical values at 95 %, ${name}.`)

/** Whether and when an asset's level grew explosively. */
export const bubbleAnswer = z
  .strictObject({
    ...sample,
    series: oneOf(
      ['forReturns', 'levels'],
      '`forReturns`: adjusted for splits and dividends; `levels`: as quoted.',
    ),
    field: oneOf(FIELDS, 'What is measured.'),
    unit: text('Unit of `levels`.'),
    scale: oneOf(['log', 'level'], 'Whether logarithms or levels were tested.'),
    minWindow: whole('Rows of the shortest window.'),
    fewestRows: whole('The levels that the test takes.'),
    lag: whole('Past differences in the regressions.'),
    days: days('The days of the columns below.'),
    levels: orNull(
      numbers('What was tested, before any logarithm, in `unit`.'),
      'Null where the terms of the source forbid passing it on: see `withheld`.',
    ),
    junctions: days('Days at which the series changes its provider.'),
    bsadf: numbersOrNull('Backward SADF of each day; null until the shortest window is full.'),
    critical: group('Critical lines at 95 %, one value for each day.', {
      iid: numbersOrNull('95 % line of each single day, as published; null where there is none.'),
      wild: numbersOrNull(
        '95 % line that bounds the whole path at once: this one decides; null where there is none.',
      ),
    }),
    gsadf: orNull(number('The largest of all.'), 'Null where there is no test: see `reason`.'),
    sadf: orNull(
      number('The largest over windows that begin at the first day.'),
      'Null where there is no test.',
    ),
    p: orNull(
      fraction('Of GSADF by the wild bootstrap: the one that decides.'),
      'Null where there is none: see `pReason`.',
    ),
    pIid: orNull(fraction('Of GSADF by the iid simulation.'), 'Null where there is none.'),
    wild: critical('of the wild bootstrap'),
    iid: critical('of the iid simulation'),
    episodes: list(
      z.strictObject({
        from: day('First day above the critical line.'),
        to: day('Last day above it.'),
        peak: day('The day on which BSADF is largest.'),
        origin: day('First day of the window that is most explosive at the peak.'),
        direction: oneOf(['rising', 'falling'], 'Growth, or collapse.'),
        open: flag('Whether it lasts at the end of the range.'),
        rows: whole('Rows from the first to the last day.'),
      }),
      'Explosive stretches; none where chance shows as much.',
    ),
    drawdown: orNull(drawdown, 'Null without any level.'),
    drawdowns: list(
      z.strictObject({
        asset: assetId,
        drawdown: orNull(drawdown, 'Null where it has no value in the range.'),
      }),
      'The same of assets beside it.',
    ),
    method: method('Of the test.'),
    draws: whole('Simulated series of the wild bootstrap.'),
    iidDraws: whole('Simulated series of the iid values.'),
    reason: orNull(reason, 'Why there is no GSADF; else null.'),
    pReason: orNull(reason, 'Why there is no p although there is a GSADF; else null.'),
    ...answer(BUBBLE.parameters),
  })
  .meta({ id: 'BubbleAnswer', description: 'Whether and when an asset’s level grew explosively.' })
