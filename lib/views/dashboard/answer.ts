import type { CorrelationResult, PartialCorrelation } from '@/lib/analysis/correlation'
import { methodFacts, hasWindow as takesWindow } from '@/lib/analysis/correlation-methods'
import type { Estimate } from '@/lib/analysis/estimate'
import { FEWEST_TO_TELL, pairStandsOut, pairTest, restStandsOut } from '@/lib/analysis/stands-out'
import type { AnswerText, DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { HOLDS_AI } from '@/lib/market/markets'
import type { View } from '@/lib/share/view'
import { storyCount, storySentence } from '../question/story-count'
import { nameOf, type ShownAsset } from '../shown-asset'
import { strengthSpan } from './strength'
import { excludedEnds, figureOf, hullOf, isTooShort, verdictOf } from './verdict'
import { givenName, isRest, leftOf, namedPartials } from './what-is-left'

interface AnswerInput {
  readonly view: View
  readonly result: CorrelationResult
  /** The same pair, each time given one market. */
  readonly partials: readonly PartialCorrelation[]
  readonly x: ShownAsset
  readonly y: ShownAsset
  readonly language: Language
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

function answerOfPair({ view, result, partials, x, y, text, format }: AnswerInput): AnswerText {
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
  const tells = view.on === 'returns' && !isTooShort(result)
  const whole = figure(result, tells)
  const hull = hullOf(result)
  if (view.on === 'levels')
    return {
      lead: null,
      figures: text.answerLevels({ ...names, method, ewma: !hasWindow, whole, last, window }),
    }
  return text.answer({
    ...names,
    verdict: tells ? verdictOf(result) : 'too-few',
    strength: hull && strengthSpan(hull, result.methodUsed),
    left: leftOf(partials, result, view, text, format),
    window,
    method,
    ewma: !hasWindow,
    whole,
    last,
    lastReason: hasWindow && result.last.reason !== null ? text.undefinedReasons[result.last.reason] : null,
    excluded: excludedBy(result, text, format),
    needs: format.integer(FEWEST_TO_TELL),
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

/** What no correlation shows. */
export function limitOf({
  view,
  result,
  text,
}: Pick<AnswerInput, 'view' | 'result' | 'text'>): string | null {
  return view.on === 'levels' || result.value === null ? null : text.noCause
}

/**
 * What is left given the market, what the levels would have suggested, and whether the answer stands once all is counted.
 *
 * @param example of a time when levels misled, as a sentence
 */
export function caveatOf(input: AnswerInput, example: string | null): string {
  const { view, result, partials, language } = input
  if (view.on === 'levels') return ''
  const counted = storySentence(storyCount(pairTest(result, partials)), language)
  return ofFirst(
    input,
    [
      ...givenSentences(input),
      ...levelsSentence(input, example),
      ...(counted === null ? [] : [counted]),
    ].join(' '),
  )
}

function givenSentences({ view, result, partials, text, format }: AnswerInput): string[] {
  if (result.value === null || isTooShort(result)) return []
  const named = namedPartials(partials)
  const holdAi = named.filter(({ given }) => HOLDS_AI.includes(given)).length
  const sentences = named.map((partial) =>
    text.given({
      given: givenName(partial, text),
      figure: figureOf(partial, format, text.evidence.to, { isHeadline: true }),
      verdict: verdictOf(partial),
      excluded: excludedBy(partial, text, format),
      isRest: isRest(partial, result, view.method),
      isAside: restStandsOut(result, partial) === false && pairStandsOut(partial) === true,
    }),
  )
  return holdAi === 0 ? sentences : [...sentences, text.holdsAi(holdAi)]
}

function levelsSentence(
  { result: { levels, sessions }, text, format }: AnswerInput,
  example: string | null,
): string[] {
  if (levels.value === null) return []
  return [
    text.levelsBeside({
      whole: format.r(levels.value),
      last: levels.lastWindow.value === null ? null : format.r(levels.lastWindow.value),
      window: text.window(format.integer(levels.lastWindow.n), sessions, 'levels'),
    }),
    ...(example === null ? [] : [example]),
  ]
}

/** What all intervals rule out. */
function excludedBy(estimate: Estimate, text: DashboardText, format: Formatter): string {
  const ends = excludedEnds(estimate, format)
  return ends === null ? '' : text.excluded(ends.upper, ends.lower)
}
