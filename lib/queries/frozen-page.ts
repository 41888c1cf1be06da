import { hasWindow } from '@/lib/analysis/correlation-methods'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import { type Language, otherLanguage } from '@/lib/i18n/language'
import { snapshotText } from '@/lib/i18n/snapshot-text'
import { isDay } from '@/lib/market/day'
import type { KeptFigure, KeptRow } from '@/lib/share/kept-answer'
import { queryOfRecipe, queryOfView, type Recipe } from '@/lib/share/recipe'
import type { Store } from '@/lib/store/open-store'
import type { AnswerPage } from '@/lib/views/answer-page'
import type { Notice } from '@/lib/views/dashboard/dashboard'
import { figureOf } from '@/lib/views/dashboard/verdict'
import type { Frozen } from '@/lib/views/snapshot/frozen'
import { type SnapshotComparison, snapshotComparison } from '@/lib/views/snapshot/snapshot-comparison'
import type { Reader } from './dashboard'
import { type Answer, getAnswer, isWhole } from './get-answer'
import { haveMovedOn, methodOf } from './moved-on'
import { QuestionProblem } from './problem'
import { questionProblemText } from './problem-text'
import { isSameAnswer } from './same-answer'
import { knownVintage } from './seal'
import { getSnapshot, RECOMPUTING, type SharedSnapshot } from './snapshots'

export interface FrozenPage {
  readonly shown: AnswerPage
  readonly frozen: Frozen
}

/**
 * A snapshot as a page: computed anew from the store at its vintage, with what was kept where a method has moved on.
 *
 * @param options.compares with the live answer beside it
 */
export async function getFrozenPage(
  store: Store,
  id: string,
  reader: Reader,
  now: Date,
  { compares = false, ...computing }: { readonly compares?: boolean; readonly signal?: AbortSignal } = {},
): Promise<FrozenPage> {
  const snapshot = await getSnapshot(store, id)
  const options = { ...reader, isStrict: false, now, ...computing }
  const answer = await getAnswer(store, snapshot.question, queryOfRecipe(snapshot), {
    ...options,
    ...RECOMPUTING,
  })
  const { language, urlLanguage } = reader
  const here = (lang: Language | null, isCompared: boolean) => {
    const query = [...(isCompared ? ['compare=live'] : []), ...(lang === null ? [] : [`lang=${lang}`])]
    return `/s/${id}${query.length === 0 ? '' : `?${query.join('&')}`}`
  }
  const notices = haveMovedOn(snapshot, answer.recipe)
    ? [movedOnNotice(snapshot, language)]
    : !isWhole(answer) || isSameAnswer(snapshot, answer)
      ? []
      : [otherFiguresNotice(snapshot, language)]
  const frozen: Frozen = {
    id,
    hash: snapshot.hash,
    vintage: knownVintage(snapshot),
    createdAt: snapshot.createdAt,
    liveHref: withoutVintage(answer.summary.links.page),
    compareHref: here(urlLanguage, !compares),
    comparison: compares ? await comparisonOf(store, snapshot, answer, options) : null,
  }
  const links = { page: here(urlLanguage, false), otherLanguage: here(otherLanguage(language), compares) }
  return { shown: frozenPage(answer.shown, frozen, notices, links), frozen }
}

/** The same address, asking the newest data. */
function withoutVintage(href: string): string {
  const [path = '', query = ''] = href.split('?')
  const kept = query.split('&').filter((part) => part !== '' && !part.startsWith('asof='))
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`
}

/** The page with what is said of it as a snapshot, and links that lead to that. */
function frozenPage(
  shown: AnswerPage,
  frozen: Frozen,
  notices: readonly Notice[],
  links: { readonly page: string; readonly otherLanguage: string },
): AnswerPage {
  if (shown.question === 'correlation') {
    const { page } = shown
    return {
      ...shown,
      page: { ...page, notices: [...notices, ...page.notices], links: { ...page.links, ...links } },
    }
  }
  const { frame } = shown.page
  return {
    ...shown,
    page: {
      ...shown.page,
      frame: {
        ...frame,
        frozen,
        notices: [...notices, ...frame.notices],
        links: { ...frame.links, ...links },
      },
    },
  } as AnswerPage
}

/** What the snapshot said and counted when it was shared, since the page below it says something else. */
function movedOnNotice({ answer, methods, view }: SharedSnapshot, language: Language): Notice {
  return {
    tone: 'warning',
    text: dashboardText(language).notices.methodMovedOn({
      before: Object.values(methods).join(', '),
      sentence: answer.sentence[language],
      figures: (answer.evidence === undefined
        ? firstKeptFigures(answer, view, language)
        : answer.evidence[language].map(snapshotText(language).keptRow)
      ).join('; '),
    }),
  }
}

/** By the same methods the store at its vintage gives other figures: it was changed behind its back, or something is at fault. */
function otherFiguresNotice({ answer, hash }: SharedSnapshot, language: Language): Notice {
  const sentence = answer.sentence[language]
  return { tone: 'warning', text: snapshotText(language).otherFigures({ sentence, hash: hash.slice(0, 12) }) }
}

/** Of a snapshot that was kept before its evidence was. */
function firstKeptFigures(
  { correlation }: SharedSnapshot['answer'],
  view: Recipe['view'],
  language: Language,
): string[] {
  if (correlation === undefined) return []
  const { notices, evidence } = dashboardText(language)
  const format = formatter(language)
  const figure = ({ r: value, jackknife = null, ...rest }: KeptFigure) =>
    figureOf({ value, jackknife, ...rest }, format, evidence.to)
  const { others = [], ...first } = correlation
  return [first, ...others].map(({ x, last, ...whole }) =>
    notices.keptFigures({
      x,
      whole: figure(whole),
      // A method that takes no window has no value of the last one.
      last: !hasWindow(methodOf(view)) || last.r === null ? null : figure(last),
    }),
  )
}

async function comparisonOf(
  store: Store,
  snapshot: SharedSnapshot,
  frozen: Answer,
  options: Parameters<typeof getAnswer>[3],
): Promise<SnapshotComparison> {
  const { language } = options
  try {
    const live = await getAnswer(store, snapshot.question, queryOfView(snapshot.view), options)
    const kept = {
      ...compared(frozen),
      sentence: snapshot.answer.sentence[language],
      evidence: snapshot.answer.evidence?.[language] ?? frozen.summary.evidence,
    }
    return snapshotComparison(kept, compared(live), language)
  } catch (error) {
    if (!(error instanceof QuestionProblem)) throw error
    const nothing = { ...compared(frozen), sentence: snapshot.answer.sentence[language] }
    const alone = snapshotComparison(nothing, nothing, language)
    const summary = snapshotText(language).noLive(questionProblemText(error, language))
    return { ...alone, summary, answers: alone.answers.slice(0, 1) }
  }
}

function compared({ recipe, summary, histories }: Answer) {
  const { to } = recipe.view
  return {
    vintage: knownVintage(recipe),
    sentence: summary.sentences[0] ?? '',
    evidence: summary.evidence as readonly KeptRow[],
    histories,
    to: typeof to === 'string' && isDay(to) ? to : null,
  }
}
