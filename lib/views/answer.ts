import type { CorrelationResult, PartialCorrelation } from '@/lib/analysis/correlation'
import { CORRELATION_METHODS } from '@/lib/analysis/correlation-methods'
import type { Estimate } from '@/lib/analysis/estimate'
import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import type { View } from '@/lib/share/view'
import { nameOf, type ShownAsset } from './shown-asset'
import { figureOf, NEGLIGIBLE, verdictOf } from './verdict'

/** Funds that hold AI shares themselves, so that holding them fixed may take the channel away with the market. */
export const HOLDS_AI = ['QQQ', 'SMH', 'SPY']

interface AnswerInput {
  readonly view: View
  readonly result: CorrelationResult
  readonly x: ShownAsset
  readonly y: ShownAsset
  readonly text: DashboardText
  readonly format: Formatter
}

/** The page's sentence: both figures, the whole range and the last window, and no more than their intervals carry. */
export function answerOf({ view, result, x, y, text, format }: AnswerInput): string {
  const names = { x: nameOf(x, text), y: nameOf(y, text) }
  const window = text.window(format.integer(result.rolling.window), result.sessions, view.on)
  const figure = (estimate: Estimate) => figureOf(estimate, format, text.evidence.to)
  const hasWindow = view.method !== 'ewma'
  const last = result.last.value === null || !hasWindow ? null : figure(result.last)
  const method = text.methods[view.method]
  if (result.value === null) {
    const isShort = result.reason === 'too-few-pairs'
    const needed = CORRELATION_METHODS[view.method].fewestPairs
    return text.noAnswer({
      ...names,
      reason: text.undefinedReasons[result.reason ?? 'too-few-pairs'],
      n: format.integer(result.n),
      needed: isShort ? format.integer(needed) : null,
      on: view.on,
      method,
      window,
      last,
    })
  }
  const whole = figure(result)
  if (view.on === 'levels') return text.answerLevels({ ...names, whole, last, window })
  return text.answer({
    ...names,
    verdict: verdictOf(result),
    window,
    method,
    ewma: !hasWindow,
    whole,
    last,
    lastReason: hasWindow && result.last.reason !== null ? text.undefinedReasons[result.last.reason] : null,
    excluded: excludedBy(result, text, format),
  })
}

/** What is left given the market, and what the levels would have suggested. */
export function caveatOf({
  view,
  result,
  partial,
  text,
  format,
}: AnswerInput & { partial: PartialCorrelation | null }): string {
  const sentences: string[] = []
  if (partial !== null && partial.value !== null && view.on === 'returns') {
    sentences.push(
      text.given({
        given: text.markets[partial.given] ?? text.assetNames[partial.given] ?? partial.given,
        figure: figureOf(partial, format, text.evidence.to),
        verdict: verdictOf(partial),
        excluded: excludedBy(partial, text, format),
        holdsAi: HOLDS_AI.includes(partial.given),
      }),
    )
  }
  const { levels } = result
  if (view.on === 'returns' && levels.value !== null) {
    sentences.push(
      text.levelsBeside({
        whole: format.r(levels.value),
        last: levels.lastWindow.value === null ? null : format.r(levels.lastWindow.value),
        window: text.window(format.integer(levels.lastWindow.n), result.sessions, 'levels'),
      }),
    )
  }
  return sentences.join(' ')
}

/** What the interval rules out: above its end, and below it where that end lies beyond the margin as well. */
function excludedBy({ lower, upper }: Estimate, text: DashboardText, format: Formatter): string {
  if (lower === null || upper === null) return ''
  return text.excluded(format.r(upper), lower < -NEGLIGIBLE || upper < NEGLIGIBLE ? format.r(lower) : null)
}
