import { NO_VALUE } from '@/lib/i18n/format'
import type { LineChart } from '../charts/line-chart'
import type { Tone } from '../charts/time-chart'
import { providerName } from '../provider-name'
import type { EventStudyFacts, EventWords } from './event-study-facts'

/** Hours between two readings that are still joined; a night of New York is not. */
const LONGEST_STEP = 3

/** The day of the event hour by hour. null where the store has no such readings. */
export function hoursChart(facts: EventStudyFacts, said: EventWords): LineChart | null {
  const { hours, view, providerNames, assets } = facts
  const { words, text, format } = said
  if (hours === null || hours.courses.length === 0) return null
  const start = Date.parse(`${hours.day}T00:00:00.000Z`)
  const hourOf = (instant: string) => (Date.parse(instant) - start) / 3_600_000
  const toneOf = (id: string): Tone =>
    id === view.source ? 'source' : id === view.target ? 'target' : 'second'
  const nameOf = (id: string) => text.assetNames[id] ?? assets.find((asset) => asset.id === id)?.name ?? id
  const lines = hours.courses.map(({ asset, instants, moves }) => ({
    key: asset,
    label: nameOf(asset),
    tone: toneOf(asset),
    points: instants.map((instant, row) => ({ x: hourOf(instant), y: 100 * moves[row]! })),
    longestStep: LONGEST_STEP,
  }))
  const marks = [
    { instant: hours.open, label: words.hours.open },
    { instant: hours.close, label: words.hours.close },
  ].flatMap(({ instant, label }) => (instant === null ? [] : [{ at: hourOf(instant), label }]))
  const instants = [...new Set(hours.courses.flatMap((course) => course.instants))].sort()
  const providers = [...new Set(hours.courses.map(({ provider }) => provider))]
  const clock = (hour: number) => `${String(Math.round(hour)).padStart(2, '0')}:00`
  return {
    title: words.hours.title(format.longDay(hours.day)),
    subtitle: words.hours.subtitle,
    lines,
    x: {
      label: words.hours.utc,
      domain: [0, 24],
      ticks: [0, 4, 8, 12, 16, 20, 24].map((at) => ({ at, label: clock(at) })),
    },
    y: { label: words.hours.axis, format: 'index', scale: 'linear', domain: null },
    marks,
    source: text.charts.source(
      providers
        .map((provider) => {
          const given = hours.courses.filter((course) => course.provider === provider)
          return `${providerName(provider, providerNames)} (${given.map(({ asset }) => asset).join(', ')})`
        })
        .join(', '),
      format.day(hours.day),
    ),
    summary: words.hours.summary(
      hours.courses
        .map(({ asset, moves }) =>
          words.hours.course({
            name: nameOf(asset),
            move: format.change(moves.at(-1) ?? 0),
            n: format.integer(moves.length),
          }),
        )
        .join(' '),
    ),
    table: {
      caption: words.hours.caption,
      columns: words.hours.columns(hours.courses.map(({ asset }) => asset)),
      rows: instants.map((instant) => [
        format.utc(instant),
        ...hours.courses.map((course) => {
          const move = course.moves[course.instants.indexOf(instant)]
          return move === undefined ? NO_VALUE : format.value(100 * move, 'index')
        }),
      ]),
    },
  }
}
