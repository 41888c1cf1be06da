import type { CorrelationResult, PartialCorrelation } from '@/lib/analysis/correlation'
import { methodFacts, hasWindow as takesWindow } from '@/lib/analysis/correlation-methods'
import type { Estimate } from '@/lib/analysis/estimate'
import type { AnswerText, DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import { HOLDS_AI } from '@/lib/market/markets'
import type { View } from '@/lib/share/view'
import { nameOf, type ShownAsset } from './shown-asset'
import { excludedEnds, figureOf, verdictOf } from './verdict'

interface AnswerInput {
  readonly view: View
  readonly result: CorrelationResult
  readonly x: ShownAsset
  readonly y: ShownAsset
  readonly text: DashboardText
  readonly format: Formatter
}

/** The page's sentence: both figures, the whole range and the last window, and no more than their intervals carry. */
export function answerOf(input: AnswerInput): AnswerText {
  const { lead, figures } = answerOfPair(input)
  return lead === null ? { lead, figures: ofFirst(input, figures) } : { lead: ofFirst(input, lead), figures }
}

/** Both steps of an answer as one text. */
export function wholeAnswer({ lead, figures }: AnswerText): string {
  return lead === null ? figures : `${lead} ${figures}`
}

function answerOfPair({ view, result, x, y, text, format }: AnswerInput): AnswerText {
  const names = { x: nameOf(x, text), y: nameOf(y, text) }
  const window = text.window(format.integer(result.rolling.window), result.sessions, view.on)
  const figure = (estimate: Estimate, isHeadline = false) =>
    figureOf(estimate, format, text.evidence.to, { isHeadline })
  const hasWindow = takesWindow(result.methodUsed)
  const last = result.last.value === null || !hasWindow ? null : figure(result.last)
  const method = text.methods[result.methodUsed]
  if (result.value === null) {
    const isShort = result.reason === 'too-few-pairs'
    const needed = methodFacts(result.methodUsed).fewestPairs
    const figures = text.noAnswer({
      ...names,
      reason: text.undefinedReasons[result.reason ?? 'too-few-pairs'],
      n: format.integer(result.n),
      needed: isShort ? format.integer(needed) : null,
      on: view.on,
      method,
      window,
      last,
    })
    return { lead: null, figures }
  }
  const whole = figure(result, true)
  if (view.on === 'levels')
    return {
      lead: null,
      figures: text.answerLevels({ ...names, method, ewma: !hasWindow, whole, last, window }),
    }
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
    pinned: pinnedParts(view.at, result, text, format),
  })
}

/** The two figures of the window that ends on the pinned day, where both exist. */
function pinnedParts(
  at: View['at'],
  { pinned, levels, methodUsed: method }: CorrelationResult,
  text: DashboardText,
  format: Formatter,
) {
  const [returns, ofLevels] = [pinned?.value ?? null, levels.pinned?.value ?? null]
  if (at === null || !takesWindow(method) || returns === null || ofLevels === null) return null
  return {
    day: format.day(at),
    // Those of levels are Pearson's, whatever was chosen.
    method: method === 'pearson' ? null : text.methodHints[method],
    returns: format.r(returns),
    levels: format.r(ofLevels),
  }
}

/** With several sources a sentence says that it speaks of the first. */
function ofFirst({ view, x, text, format }: AnswerInput, sentence: string): string {
  if (view.x.length === 1 || sentence === '') return sentence
  return text.ofFirst({ x: x.id, count: format.integer(view.x.length), sentence })
}

/** What is left given the market, and what the levels would have suggested. */
export function caveatOf(input: AnswerInput & { readonly partial: PartialCorrelation | null }): string {
  const { view, result, partial, text, format } = input
  const sentences: string[] = []
  if (partial !== null && partial.value !== null && view.on === 'returns') {
    sentences.push(
      text.given({
        given: text.markets[partial.given] ?? text.assetNames[partial.given] ?? partial.given,
        figure: figureOf(partial, format, text.evidence.to, { isHeadline: true }),
        verdict: verdictOf(partial),
        excluded: excludedBy(partial, text, format),
        holdsAi: HOLDS_AI.includes(partial.given),
        // Only of the same statistic of the same days can it be said that something is left of it.
        isRest: view.method === 'pearson' && partial.n === result.n,
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
  return ofFirst(input, sentences.join(' '))
}

/** What all intervals rule out. */
function excludedBy(estimate: Estimate, text: DashboardText, format: Formatter): string {
  const ends = excludedEnds(estimate, format)
  return ends === null ? '' : text.excluded(ends.upper, ends.lower)
}
