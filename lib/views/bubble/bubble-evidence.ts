import type { BubbleResult } from '@/lib/analysis/bubble'
import { toldEpisodes } from '@/lib/analysis/stands-out'
import { capital } from '@/lib/i18n/capital'
import { NO_VALUE } from '@/lib/i18n/format'
import type { Day } from '@/lib/market/day'
import type { EvidenceRow } from '../dashboard/dashboard'
import { methodNameOf } from '../method-name'
import type { BubbleSaid } from './bubble-said'

/** The test by both sets of critical values, each dated stretch, and the clock of the drawdown. */
export function bubbleEvidence(result: BubbleResult, said: BubbleSaid): EvidenceRow[] {
  return [...testRows(result, said), ...episodeRows(result, said), ...drawdownRows(result, said)]
}

function common({ n, from, to }: BubbleResult, { text, format }: BubbleSaid) {
  return {
    n: text.evidence.nPairs(format.integer(n), 'levels'),
    dates: from === null || to === null ? NO_VALUE : format.days(from, to),
    misleading: null,
    undefinedReason: null,
    note: null,
  }
}

function testRows(result: BubbleResult, said: BubbleSaid): EvidenceRow[] {
  const { words, text, format } = said
  const { gsadf, sadf, p, pIid, wild, iid, reason, pReason } = result
  const why = reason ?? pReason
  const row = (
    key: string,
    label: string,
    value: number | null,
    bound: number | null,
    chance: number | null,
    method: string,
    note: string | null,
  ): EvidenceRow => ({
    ...common(result, said),
    key,
    label,
    value: format.value(value, 'statistic'),
    interval:
      chance !== null
        ? words.evidence.p(format.p(chance))
        : bound === null
          ? null
          : words.evidence.below(format.r(bound)),
    method: methodNameOf(method, text),
    undefinedReason: why === null ? null : text.undefinedReasons[why],
    note:
      [
        ...(bound === null || chance === null ? [] : [words.evidence.bound(format.r(bound))]),
        ...(note === null ? [] : [note]),
      ].join(' ') || null,
  })
  const { evidence } = words
  return [
    row('gsadf', evidence.gsadf, gsadf, wild.gsadf, p, wild.method, null),
    row(
      'gsadf-iid',
      evidence.iid,
      gsadf,
      iid.gsadf,
      pIid,
      iid.method,
      evidence.iidNote(format.integer(result.iidDraws)),
    ),
    row('sadf', evidence.sadf, sadf, wild.sadf, null, wild.method, evidence.fromStart),
  ]
}

function episodeRows(result: BubbleResult, said: BubbleSaid): EvidenceRow[] {
  const { words, text, format } = said
  const bound = result.wild.gsadf
  return toldEpisodes(result).map(({ from, to, direction, peak, origin, open, rows }, index) => ({
    ...common(result, said),
    key: `episode-${from}`,
    label: `${format.integer(index + 1)}. ${capital(words.direction[direction])}`,
    value: words.episodeLength(format.integer(rows), result.sessions),
    interval: bound === null ? null : words.evidence.above(format.r(bound)),
    dates: format.days(from, to),
    method: methodNameOf(result.wild.method, text),
    note: words.evidence.episodeNote({ peak: format.day(peak), origin: format.day(origin), open }),
  }))
}

function drawdownRows(result: BubbleResult, said: BubbleSaid): EvidenceRow[] {
  const { evidence } = said.words
  const { format } = said
  const { drawdown, to } = result
  if (drawdown === null || to === null) return []
  const row = (
    key: string,
    label: string,
    value: string,
    [start, end]: [Day, Day],
    note: string | null = null,
  ): EvidenceRow => ({
    ...common(result, said),
    key,
    label,
    value,
    interval: null,
    undefinedReason: evidence.descriptive,
    dates: format.days(start, end),
    method: evidence.drawdownMethod,
    note,
  })
  const { current, peakDay, deepest, longest } = drawdown
  return [
    row('drawdown', evidence.now, format.change(current), [peakDay, to]),
    row('deepest', evidence.deepest, format.change(deepest.depth), [deepest.peakDay, deepest.troughDay]),
    row(
      'longest',
      evidence.longest,
      evidence.calendarDays(format.integer(longest.days)),
      [longest.peakDay, longest.recoveredDay ?? to],
      evidence.recovered(longest.recoveredDay === null ? null : format.day(longest.recoveredDay)),
    ),
  ]
}
