import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { scenario } from '@/lib/stats/scenario/scenario'
import { walkForward } from '@/lib/stats/scenario/walk-forward'
import type { AssetHistory } from './asset-history'
import { pearsonEstimate } from './pearson-estimate'
import { type Range, returnSample } from './sample'
import type {
  HeldShare,
  Move,
  ScenarioCalibration,
  ScenarioOutcome,
  ScenarioQuestion,
  ScenarioResult,
} from './scenario-result'

/** Moves of the target whose probability is given, as simple returns. */
const LEVELS = [-0.05, -0.1, -0.2, -0.3, -0.5]

/**
 * How far the target may move over some sessions, given how far the source does, and how such ranges turned out before.
 *
 * @throws RangeError where the shock is not above -1, or the horizon, the paths or the seed make no sense.
 */
export function scenarioOf(question: ScenarioQuestion): ScenarioResult {
  const { source, target, from, to, shock, horizon, seed, paths = 10_000 } = question
  if (!(shock > -1 && shock < Infinity))
    throw new RangeError(`A shock is a simple return above -1, such as -0.2, not ${shock}.`)
  const returns = returnSample([source, target], { from, to })
  const { days: _days, startDays: _startDays, columns, ...sample } = returns
  const [x, y] = columns as [readonly number[], readonly number[]]
  const found = scenario(x, y, {
    shock: Math.log1p(shock),
    horizon,
    levels: LEVELS.map((level) => Math.log1p(level)),
    paths,
    seed,
  })
  const outcome = found.value && outcomeOf(found.value)
  const isTooFar = outcome !== null && !movesOf(outcome).every(({ simple }) => Number.isFinite(simple))
  const checked = walkForward(x, y, { horizon, seed })
  return {
    ...sample,
    source: source.id,
    target: target.id,
    shock: { log: Math.log1p(shock), simple: shock },
    horizon,
    seed,
    paths,
    method: METHOD_VERSIONS.scenario,
    link: pearsonEstimate(returns),
    outcome: isTooFar ? null : outcome,
    // A log return beyond 709 has no simple one: no price has moved so far, a broken series may.
    reason: isTooFar ? 'out-of-range' : found.reason,
    calibration: checked.value && calibrationOf(checked.value),
    calibrationReason: checked.reason,
    lastLevel: lastLevel(target, { from, to }),
  }
}

type Found<Method extends typeof scenario | typeof walkForward> = NonNullable<ReturnType<Method>['value']>

function outcomeOf({
  n: _n,
  farthest,
  fan,
  probabilityBelow,
  ...rest
}: Found<typeof scenario>): ScenarioOutcome {
  return {
    ...rest,
    farthest: move(farthest),
    quantiles: fan.map(({ share, values }) => ({ share, ...move(values.at(-1)!) })),
    fan: fan.map(({ share, values }) => ({ share, moves: values.map(move) })),
    probabilityBelow: probabilityBelow.map(({ level, probability }) => ({ probability, ...move(level) })),
  }
}

function movesOf({ farthest, quantiles, fan }: ScenarioOutcome): Move[] {
  return [farthest, ...quantiles, ...fan.flatMap(({ moves }) => moves)]
}

function calibrationOf({ classes, dates, ...rest }: Found<typeof walkForward>): ScenarioCalibration {
  return {
    method: METHOD_VERSIONS.walkForward,
    n: dates,
    ...rest,
    coverage: classes.map(({ held80, held95, ...size }) => ({
      ...size,
      held80: held80 && heldShare(held80),
      held95: held95 && heldShare(held95),
    })),
  }
}

function heldShare({
  count,
  share,
  interval,
}: NonNullable<Found<typeof walkForward>['classes'][number]['held80']>): HeldShare {
  return { count, share, lower: interval?.lower ?? null, upper: interval?.upper ?? null }
}

function move(log: number): Move {
  return { log, simple: Math.expm1(log) }
}

function lastLevel({ levels }: AssetHistory, { from, to }: Range): ScenarioResult['lastLevel'] {
  const index = levels.days.findLastIndex((day) => day >= from && day <= to)
  const day = levels.days[index]
  return day === undefined ? null : { day, value: levels.values[index]!, unit: levels.unit }
}
