import type { CorrelationResult } from '@/lib/analysis/correlation'
import type { ChartReference, TimeChart } from '../charts/time-chart'
import { chartDays, onDays } from '../on-days'
import { nameOf, titleOf } from '../shown-asset'
import { sourceLine } from '../source-line'
import { type ChartInput, sourceTone } from './chart-input'

/** The rolling correlation of each source with the target; the band is the interval of the first. */
export function rollingChart(input: ChartInput): TimeChart {
  const { view, results, x, y, text, format } = input
  const days = chartDays(input)
  const first = results[0]
  const method = first?.methodUsed ?? view.method
  const line = method === 'ewma' || method === 'dcc' ? method : 'window'
  const label = (id: string) => {
    const asset = x.find((shown) => shown.id === id)
    return asset === undefined ? id : titleOf(asset, text)
  }
  const target = text.charts.shortTarget({ id: y.id, name: nameOf(y, text) })
  const hasBand = first?.rolling.lower.some((value) => value !== null) === true
  const band = first !== undefined && hasBand ? text.charts.band(label(first.x), line) : null
  const window = text.window(format.integer(view.window), first?.sessions ?? true, view.on)
  return {
    kind: 'rolling',
    title: text.charts.rollingTitle(window, view.on, line),
    subtitle: [
      text.charts.rollingSubtitle({ method: text.methodHints[method], on: view.on, line, band }),
      ...constancySentence(input),
    ].join('. '),
    days,
    lines: results.map((result, index) => ({
      key: `r_${result.x}`,
      label: text.charts.rollingLine({ x: label(result.x), y: target, isOne: results.length === 1 }),
      tone: index === 0 ? 'correlation' : sourceTone(index),
      axis: 'left',
      values: onDays(result.rolling.days, result.rolling.r, days),
    })),
    band:
      first === undefined || band === null
        ? null
        : {
            label: band,
            lower: onDays(first.rolling.days, first.rolling.lower, days),
            upper: onDays(first.rolling.days, first.rolling.upper, days),
          },
    left: { label: text.charts.axisCorrelation, format: 'correlation', scale: 'linear', domain: [-1, 1] },
    right: null,
    references: [{ value: 0, label: text.charts.zero, kind: 'base' }, ...constantBand(input)],
    markers: input.markers,
    events: input.events,
    pinned: view.at,
    staleEnd: input.staleEnd,
    source: sourceLine({ ...input, shown: [...input.x, input.y] }),
    summary: results.map((result) => rollingSummary(result, input)).join(' '),
  }
}

/** Where the line of the first source would stay if its correlation were constant: asked for, and possible. */
function constantBand({ constancy, results, text, format }: ChartInput): ChartReference[] {
  const band = constancy?.band
  if (band === undefined || band.lower === null || band.upper === null) return []
  const label = text.charts.constantBand(format.r(band.lower), format.r(band.upper), judgedOf(results))
  return [band.lower, band.upper].map((value) => ({ value, label, kind: 'bound' }))
}

/** Of several lines the band is that of the first; null where there is but one, which needs no name. */
function judgedOf(results: ChartInput['results']): string | null {
  return results.length > 1 ? (results[0]?.x ?? null) : null
}

/** Whether the line of the first source stays in that band. What the line does before the range is not judged by it. */
function constancySentence({ constancy, results, text, format }: ChartInput): string[] {
  if (constancy === null || constancy.band.p === null) return []
  const { outside, p } = constancy.band
  const first = outside[0]
  const of = judgedOf(results)
  if (first === undefined) return [text.charts.bandHolds({ of, p: format.p(p) })]
  const n = constancy.rolling.r.filter((r) => r !== null).length
  return [
    text.charts.bandLeft({
      of,
      count: format.integer(outside.length),
      n: format.integer(n),
      day: format.day(first),
      p: format.p(p),
    }),
  ]
}

function rollingSummary(
  { x: id, rolling, last }: CorrelationResult,
  { x, y, text, format }: ChartInput,
): string {
  const source = x.find((shown) => shown.id === id)
  const present = rolling.r.filter((value) => value !== null)
  const [from, to] = [rolling.days[0], rolling.days.at(-1)]
  if (present.length === 0 || from === undefined || to === undefined) return text.charts.empty
  return text.charts.summaryRolling({
    x: source === undefined ? id : nameOf(source, text),
    y: nameOf(y, text),
    last: format.value(last.value, 'correlation'),
    lowest: format.r(present.reduce((lowest, r) => Math.min(lowest, r))),
    highest: format.r(present.reduce((highest, r) => Math.max(highest, r))),
    dates: format.days(from, to),
  })
}
