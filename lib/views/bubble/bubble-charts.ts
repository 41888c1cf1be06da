import type { BubbleResult } from '@/lib/analysis/bubble'
import { toldEpisodes } from '@/lib/analysis/stands-out'
import { NO_VALUE } from '@/lib/i18n/format'
import type { Day } from '@/lib/market/day'
import type { ChartSpan, TimeChart } from '../charts/time-chart'
import { type BubbleSaid, episodeList, episodeText } from './bubble-said'

interface ChartsAsked {
  readonly result: BubbleResult
  readonly asset: { readonly id: string; readonly title: string }
  readonly pinned: Day | null
  readonly source: string
}

/** The level with its explosive stretches shaded, and below it on the same days the test that dates them. */
export function bubbleCharts(asked: ChartsAsked, said: BubbleSaid): TimeChart[] {
  const { result } = asked
  const spans = toldEpisodes(result).map(
    (episode, index): ChartSpan => ({
      from: episode.from,
      to: episode.to,
      mark: said.format.integer(index + 1),
      label: episodeText(episode, said),
    }),
  )
  return [levelChart(asked, spans, said), ...(result.gsadf === null ? [] : [pathChart(asked, spans, said)])]
}

const PLAIN = { kind: 'course', band: null, right: null, markers: [], events: [], staleEnd: null } as const

function levelChart(
  { result, asset, pinned, source }: ChartsAsked,
  spans: readonly ChartSpan[],
  said: BubbleSaid,
): TimeChart {
  const { words, text, format, kind, subject } = said
  const { levels, days } = result
  const isLog = result.scale === 'log'
  const axis = { price: text.charts.axisPrice, cap: text.charts.axisCap, index: text.charts.axisIndex }[kind]
  const episodes = toldEpisodes(result)
  return {
    ...PLAIN,
    title: words.price.title(subject),
    subtitle: words.price.subtitle({
      levels: words.levels(kind, result.field === 'adjClose'),
      log: isLog,
      shaded: spans.length > 0,
    }),
    days,
    lines: [
      {
        key: asset.id,
        label: asset.title,
        tone: asset.id === 'TOTAL' ? 'target' : 'source',
        axis: 'left',
        values: levels,
        changes: levels.map((level, row) => (row === 0 ? null : level / levels[row - 1]! - 1)),
      },
    ],
    left: { label: axis, format: kind, scale: isLog ? 'log' : 'linear', domain: null },
    references: [],
    spans,
    pinned,
    source,
    summary: words.price.summary({
      from: dayText(days[0], said),
      to: dayText(days.at(-1), said),
      first: format.valueWithUnit(levels[0], kind),
      last: format.valueWithUnit(levels.at(-1), kind),
      episodes: episodes.length === 0 ? words.price.noEpisode : episodeList(episodes, said),
    }),
  }
}

function pathChart(
  { result, pinned, source }: ChartsAsked,
  spans: readonly ChartSpan[],
  said: BubbleSaid,
): TimeChart {
  const { words, format } = said
  const { bsadf, critical, wild, days, gsadf } = result
  const bound = wild.gsadf
  const highest = bsadf.findIndex((value) => value !== null && value === gsadf)
  return {
    ...PLAIN,
    title: words.path.title,
    subtitle: words.path.subtitle(bound === null ? null : format.r(bound)),
    days,
    lines: [
      { key: 'bsadf', label: words.path.line, tone: 'correlation', axis: 'left', values: bsadf },
      { key: 'iid', label: words.path.iid, tone: 'third', axis: 'left', values: critical.iid },
    ],
    left: { label: words.path.axis, format: 'statistic', scale: 'linear', domain: null },
    references:
      bound === null ? [] : [{ value: bound, label: words.path.wild(format.r(bound)), kind: 'bound' }],
    // Named in the chart above.
    spans: spans.map((span) => ({ ...span, label: '' })),
    pinned,
    source,
    summary: words.path.summary({
      last: format.value(bsadf.at(-1), 'statistic'),
      highest: format.value(gsadf, 'statistic'),
      day: dayText(days[highest], said),
      bound: format.value(bound, 'statistic'),
    }),
  }
}

function dayText(day: Day | undefined, { format }: BubbleSaid): string {
  return day === undefined ? NO_VALUE : format.day(day)
}
