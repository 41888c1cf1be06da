import { FEWEST_SESSIONS } from '@/lib/analysis/fewest-sessions'
import type {
  HeldShare,
  ScenarioCalibration,
  ScenarioOutcome,
  ScenarioResult,
} from '@/lib/analysis/scenario-result'
import { pairStandsOut } from '@/lib/analysis/stands-out'
import { NO_VALUE } from '@/lib/i18n/format'
import { questionText } from '@/lib/i18n/question-text'
import { excludedEnds, figureOf } from '../dashboard/verdict'
import { checkOf, endsText, moveParts, type ScenarioSaid } from './scenario-said'

/** The fall of the target whose probability the first sentence gives. */
const FALL = -0.1

/** The answer in one sentence, then its figures in the target's unit, how far it leaves the data, how such ranges held. */
export function scenarioAnswer(result: ScenarioResult, said: ScenarioSaid): string[] {
  const { words, text, format, language, x, y } = said
  const { outcome, reason, n, sessions, from, to, paths } = result
  const figures =
    from === null || to === null
      ? []
      : [
          words.figures({
            n: format.integer(n),
            from: format.longDay(from),
            to: format.longDay(to),
            paths: format.integer(paths),
          }),
        ]
  if (outcome === null) {
    const isShort = reason === null || reason === 'too-few-rows'
    return [
      isShort
        ? questionText(language).tooShort({
            has: format.integer(n),
            needs: format.integer(FEWEST_SESSIONS),
            sessions,
          })
        : words.noAnswer({ x, y, reason: text.undefinedReasons[reason] }),
      ...figures,
    ]
  }
  const change = ({ simple }: { readonly simple: number }) => format.change(simple)
  const chance = outcome.probabilityBelow.find(({ simple }) => Math.abs(simple - FALL) < 1e-9)
  return [
    words.answer({
      ...moveParts(result, said),
      y,
      half: endsText(outcome.quantiles, 0.25, change),
      most: endsText(outcome.quantiles, 0.025, change),
      below: format.size(-FALL),
      chance: chance === undefined ? NO_VALUE : format.share(chance.probability),
    }),
    ...linkSentence(result, said),
    ...unitSentence(result, outcome, said),
    sizeSentence(result, outcome, said),
    ...checkSentence(result, outcome, said),
    words.conditional,
    ...figures,
  ]
}

/** Whether the two go together at all: else nothing shifts the range. */
function linkSentence({ link }: ScenarioResult, { words, text, format, x, y }: ScenarioSaid): string[] {
  const stands = pairStandsOut(link)
  if (stands === null) return []
  const ends = excludedEnds(link, format)
  return [
    words.link({
      x,
      y,
      figure: figureOf(link, format, text.evidence.to, { isHeadline: true }),
      excluded: stands || ends === null ? null : text.excluded(ends.upper, ends.lower),
    }),
  ]
}

function unitSentence({ lastLevel }: ScenarioResult, { quantiles }: ScenarioOutcome, said: ScenarioSaid) {
  const { words, format, kind } = said
  if (lastLevel === null) return []
  const print = ({ simple }: { readonly simple: number }) =>
    format.valueWithUnit(lastLevel.value * (1 + simple), kind)
  return [
    words.inUnit({
      level: format.valueWithUnit(lastLevel.value, kind),
      day: format.longDay(lastLevel.day),
      half: endsText(quantiles, 0.25, print),
      most: endsText(quantiles, 0.025, print),
    }),
  ]
}

function sizeSentence(result: ScenarioResult, outcome: ScenarioOutcome, said: ScenarioSaid): string {
  const { words, format, x } = said
  const { span, way } = moveParts(result, said)
  const size = format.decimal(Math.abs(outcome.sizeInSample))
  const farthest = format.change(outcome.farthest.simple)
  const parts = { falls: way === 'falls', span, size, farthest }
  return outcome.extrapolation ? words.beyond({ ...parts, x }) : words.within(parts)
}

function checkSentence(
  { calibration, calibrationReason, shock }: ScenarioResult,
  { sizeInSample, extrapolation }: ScenarioOutcome,
  said: ScenarioSaid,
): string[] {
  const { words, text } = said
  if (calibration === null) {
    return calibrationReason === null ? [] : [words.unchecked(text.undefinedReasons[calibrationReason])]
  }
  const atSize = checkOf(calibration, sizeInSample)
  if (atSize === null) return []
  const [all = atSize] = calibration.coverage
  if (atSize.n === 0) {
    const unchecked = words.uncheckedSize({
      n: said.format.integer(calibration.n),
      beyond: said.format.decimal(atSize.beyond),
    })
    return [unchecked, ...heldSentence(all, said)]
  }
  const asFar = extrapolation ? ` ${words.noneAsFar(shock.simple < 0)}` : ''
  return heldSentence(atSize, said).map((sentence) => `${sentence}${asFar}`)
}

function heldSentence(
  { beyond, n, held80, held95 }: ScenarioCalibration['coverage'][number],
  { words, format, x }: ScenarioSaid,
): string[] {
  if (held80 === null || held95 === null) return []
  const held = ({ share, count, lower, upper }: HeldShare) =>
    words.held({
      share: format.share(share),
      count: format.integer(count),
      n: format.integer(n),
      interval:
        lower === null || upper === null ? null : { low: format.share(lower), high: format.share(upper) },
    })
  return [
    words.checked({
      x,
      n: format.integer(n),
      beyond: beyond === 0 ? null : format.decimal(beyond),
      held80: held(held80),
      held95: held(held95),
    }),
  ]
}
