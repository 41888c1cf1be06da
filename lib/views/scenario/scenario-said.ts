import type {
  Move,
  ScenarioCalibration,
  ScenarioOutcome,
  ScenarioResult,
} from '@/lib/analysis/scenario-result'
import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { MoveParts, ScenarioText } from '@/lib/i18n/scenario-text'
import type { kindOf } from '../shown-asset'

/** What the sentences, the fan and the rows of the scenario page are made with. */
export interface ScenarioSaid {
  readonly x: string
  readonly y: string
  /** What the target's level measures. */
  readonly kind: ReturnType<typeof kindOf>
  readonly words: ScenarioText
  readonly text: DashboardText
  readonly format: Formatter
  readonly language: Language
}

export interface EndsText {
  readonly low: string
  readonly high: string
}

/** 'Oracle falls by 20 % over 5 sessions', in parts. */
export function moveParts(
  { shock, horizon, sessions }: Pick<ScenarioResult, 'shock' | 'horizon' | 'sessions'>,
  { x, words, format }: ScenarioSaid,
): MoveParts {
  const { simple } = shock
  return {
    x,
    size: format.size(Math.abs(simple)),
    way: simple < 0 ? 'falls' : simple > 0 ? 'rises' : 'stays',
    span: words.sessions(format.integer(horizon), sessions),
  }
}

/** The move below which so large a share of the outcomes lies. */
export function moveAt(
  quantiles: ScenarioOutcome['quantiles'],
  share: ScenarioOutcome['quantiles'][number]['share'],
): Move {
  const found = quantiles.find((quantile) => quantile.share === share)
  if (found === undefined) throw new RangeError(`The share ${share} is not among those of a scenario.`)
  return found
}

/** The ends of a middle part of the outcomes, from its share below to the mirrored one, printed by `print`. */
export function endsText(
  quantiles: ScenarioOutcome['quantiles'],
  share: 0.025 | 0.1 | 0.25,
  print: (move: Move) => string,
): EndsText {
  const mirrored = { 0.025: 0.975, 0.1: 0.9, 0.25: 0.75 }[share]
  return { low: print(moveAt(quantiles, share)), high: print(moveAt(quantiles, mirrored)) }
}

/** How the past forecasts of about such a shock turned out: those beyond the largest size that it exceeds. */
export function checkOf(
  { coverage }: ScenarioCalibration,
  sizeInSample: number,
): ScenarioCalibration['coverage'][number] | null {
  return coverage.findLast(({ beyond }) => Math.abs(sizeInSample) > beyond) ?? coverage[0] ?? null
}
