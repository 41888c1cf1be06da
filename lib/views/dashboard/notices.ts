import type { BandMissing } from '@/lib/analysis/constancy'
import type { CorrelationResult } from '@/lib/analysis/correlation'
import type { ViewProblem } from '@/lib/share/parse-view'
import type { View } from '@/lib/share/view'
import { newestVersion, VERSION_PARAMETER } from '@/lib/share/view-version'
import {
  automaticProvider,
  info,
  type SampleNoticeInput,
  sampleNotices,
  sourceNotices,
  warning,
} from '../sample-notices'
import type { Notice } from './dashboard'
import { overlapOf } from './overlap'

export interface NoticeInput extends Omit<SampleNoticeInput, 'on' | 'dropped' | 'levelJunctions'> {
  readonly view: View
  readonly problems: readonly ViewProblem[]
  readonly results: readonly CorrelationResult[]
  /** Why the band of a constant correlation is not drawn although it is asked for. */
  readonly bandMissing?: BandMissing | null
  /** Whether the break test was left out for want of time or room. */
  readonly lacksBreakTest?: boolean
  /** What a page holds fixed where nothing is chosen, as its control calls it. */
  readonly givenLabel?: string
}

/** What a reader has to know before using the numbers: fall-backs, junctions, what was left out and why. */
export function noticesOf(input: NoticeInput): Notice[] {
  const { problems, results, view } = input
  const sample: SampleNoticeInput = {
    ...input,
    on: view.on,
    dropped: results.flatMap(({ dropped }) => dropped),
    levelJunctions: results[0]?.junctions ?? [],
  }
  return [
    ...problems.map((problem) => warning(problemText(problem, input))),
    ...sourceNotices(sample),
    ...input.results.flatMap((result) => dccNotices(result, input)),
    ...bandNotices(input),
    ...(input.lacksBreakTest ? [info(input.text.notices.breakTestMissing)] : []),
    ...overlapNotices(input),
    ...sampleNotices(sample),
  ]
}

/** A parameter that could not be used, and what was taken instead. */
function problemText(problem: ViewProblem, input: NoticeInput): string {
  return input.text.problem({ ...problem, shown: shownText(problem.parameter, input) })
}

function shownText(parameter: ViewProblem['parameter'], input: NoticeInput): string {
  const { view, givenLabel, text } = input
  // The version of a link is no part of its view: a link of an unknown one is read as one of today.
  if (parameter === VERSION_PARAMETER) return String(newestVersion())
  const value = view[parameter]
  if (value !== null) return Array.isArray(value) ? value.join(', ') : String(value)
  if (parameter === 'given' && givenLabel !== undefined) return givenLabel
  if (parameter === 'provider') return automaticProvider(input)
  return parameter === 'asof' ? text.notices.latestVintage : text.choices.none
}

/** What stands on both sides of a pair correlates with itself. */
function overlapNotices({ shown, text, format }: NoticeInput): Notice[] {
  const [sources, y] = [shown.slice(0, -1), shown.at(-1)]
  return sources.flatMap(({ id, members }) => {
    const overlap = overlapOf(members, y?.members ?? [])
    if (overlap.length === 0) return []
    const shared =
      overlap === 'most-coins'
        ? { shared: null, several: true }
        : { shared: format.list(overlap), several: overlap.length > 1 }
    return [warning(text.notices.overlap({ ...shared, of: sources.length === 1 ? null : id }))]
  })
}

/** Whether a DCC line moves more than a fit to a constant would, or why there is none. */
function dccNotices(
  { x, n, dynamics, standIn }: CorrelationResult,
  { results, text, format }: NoticeInput,
): Notice[] {
  const of = results.length === 1 ? null : x
  if (standIn !== null) {
    const { reason, needed } = standIn
    return [
      warning(
        text.notices.insteadOfDcc({
          reason: reason === 'levels' ? null : text.undefinedReasons[reason],
          n: format.integer(n),
          needed: reason === 'too-few-pairs' ? format.integer(needed) : null,
          of,
        }),
      ),
    ]
  }
  if (dynamics === null) return []
  const { distinguishable, p } = dynamics
  const sentence = text.notices.dynamics({ distinguishable, p: format.p(p), of })
  return [distinguishable ? info(sentence) : warning(sentence)]
}

/** Who asked for the band and sees none learns why. */
function bandNotices({ bandMissing = null, results, text }: NoticeInput): Notice[] {
  if (bandMissing === null) return []
  const words = text.notices.bandMissing
  // Of several lines the band is that of the first.
  const of = results.length > 1 ? (results[0]?.x ?? null) : null
  const isNamed = bandMissing === 'method' || bandMissing === 'levels' || bandMissing === 'not-computed'
  const why = isNamed ? words.reasons[bandMissing] : text.undefinedReasons[bandMissing]
  return [info(words.sentence({ why, of }))]
}
