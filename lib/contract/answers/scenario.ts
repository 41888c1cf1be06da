import { z } from 'zod'
import { SCENARIO } from '@/lib/share/questions/scenario'
import { day, flag, fraction, list, method, number, orNull, text, whole } from '../field'
import { assetId, estimate, reason } from '../figures'
import { answer, OR_WITHHELD, sample } from '../sample'

const move = {
  log: number('ln(later / earlier).'),
  simple: number('later / earlier − 1: −0.2 is a fall by 20 %.'),
}
const moveSchema = z.strictObject(move).meta({ id: 'LogAndSimple', description: 'The same move twice.' })

const held = orNull(
  z
    .strictObject({
      count: whole('Forecasts that held.'),
      share: fraction('Share of them.'),
      lower: orNull(fraction('Lower end of its 95 % interval.'), 'Null where there is none.'),
      upper: orNull(fraction('Upper end.'), 'Null where there is none.'),
    })
    .meta({ id: 'HeldShare', description: 'How often a range of a past forecast held what came.' }),
  'Null without forecasts.',
)

const calibration = z.strictObject({
  method: method('Of the trial on the past.'),
  n: whole('Forecasts.'),
  step: whole('Sessions from one to the next.'),
  shortestHistory: whole('Sessions that the first of them learnt from.'),
  longestHistory: whole('Sessions that the last of them learnt from.'),
  coverage: list(
    z.strictObject({
      beyond: number('Of shocks beyond so many standard deviations; 0 for all.'),
      n: whole('Forecasts.'),
      effectiveN: number('What they are worth, as their stretches overlap.'),
      held80: held,
      held95: held,
    }),
    'How often 80 % and 95 % ranges held.',
  ),
})

const noOutcome = 'Null where there is no outcome: see `reason`.'

/** Where a target may lie if a source moves so far. */
export const scenarioAnswer = z
  .strictObject({
    ...sample,
    source: assetId,
    target: assetId,
    shock: moveSchema.describe('What the source does over the whole horizon.'),
    horizon: whole('Sessions ahead (days, for two 24/7 assets).'),
    paths: whole('Simulated paths.'),
    method: method('Of the outcome.'),
    link: estimate.describe(
      'The correlation of their daily returns: whether it is told from 0 decides if the shift with the shock is.',
    ),
    beta: orNull(number('Of log returns, at the volatilities of the last day.'), noOutcome),
    standardErrorOfBeta: orNull(number('Of beta.'), noOutcome),
    degrees: orNull(number('Degrees of freedom of the tails.'), noOutcome),
    size: orNull(number('The shock in standard deviations of what is to be expected now.'), noOutcome),
    sizeInSample: orNull(number('In standard deviations of such stretches in the sample.'), noOutcome),
    extrapolation: orNull(flag('Whether the sample holds no such move of the source.'), noOutcome),
    farthest: orNull(
      moveSchema,
      'The farthest move in this direction that it holds; null where there is no outcome.',
    ),
    quantiles: list(
      z.strictObject({
        share: fraction('Share of outcomes at or below.'),
        ...move,
        usd: orNull(
          number('What the target would stand at, in USD.'),
          `Null where its level is unknown or no amount of USD, ${OR_WITHHELD}.`,
        ),
      }),
      'Of the target after the whole horizon; empty where there is no outcome.',
    ),
    fan: list(
      z.strictObject({
        share: fraction('Share of outcomes at or below.'),
        moves: list(moveSchema, 'After each session, the first of them after the first.'),
      }),
      'Of the target after each session; empty where there is no outcome.',
    ),
    probabilityBelow: list(
      z.strictObject({ probability: fraction('That the target ends at or below this move.'), ...move }),
      'Empty where there is no outcome.',
    ),
    reason: orNull(reason, 'Why there is no outcome; else null.'),
    calibration: orNull(calibration, 'Null where it could not be tried: see `calibrationReason`.'),
    calibrationReason: orNull(reason, 'Why it was not tried; else null.'),
    lastLevel: orNull(
      z.strictObject({
        day: day('Its day.'),
        value: number('The target’s last quoted value in the range.'),
        unit: text('Its unit.'),
      }),
      `Null without any, ${OR_WITHHELD}.`,
    ),
    ...answer(SCENARIO.parameters),
  })
  .meta({ id: 'ScenarioAnswer', description: 'Where a target may lie if a source moves so far.' })
