import type { EventRow, EventTable } from '@/lib/analysis/event-table'
import type { EventColumn } from '@/lib/i18n/event-study-text'
import { NO_VALUE } from '@/lib/i18n/format'
import type { Day } from '@/lib/market/day'
import type { MarketEvent } from '@/lib/market/event'
import { changeText } from './change-of-log'
import type { EventStudyFacts, EventWords } from './event-study-facts'

/** Several events, each studied in the same way. */
export interface EventTableView {
  readonly key: 'events' | 'falls'
  readonly title: string
  readonly explanation: readonly string[]
  readonly columns: readonly { readonly key: EventColumn; readonly label: string }[]
  readonly rows: readonly EventTableRow[]
  /** Said instead of rows where there are none. */
  readonly empty: string
  readonly csv: { readonly href: string; readonly label: string }
}

export interface EventTableRow {
  readonly day: Day
  /** '7 Oct 2025', which leads to its own study. */
  readonly date: string
  readonly href: string
  readonly linkLabel: string
  /** Set on the event of this page. */
  readonly current: string | null
  readonly titles: readonly string[]
  /** Source, target, beyond the market, p, adjusted p. */
  readonly cells: readonly string[]
}

interface Links {
  /** The study of another event, with the same settings. */
  readonly study: (name: string) => string
  /** The CSV of a table, pinned to this vintage. */
  readonly csv: (table: string) => string
}

export function eventTables(facts: EventStudyFacts, said: EventWords, links: Links): EventTableView[] {
  const { result } = facts
  const { x, size, words } = said
  return [
    tableOf('events', result.events, words.tables.events(x), words.tables.none(x)),
    tableOf('falls', result.falls, words.tables.falls({ x, size }), words.noFalls({ x, size })),
  ]

  function tableOf(key: 'events' | 'falls', table: EventTable, title: string, empty: string): EventTableView {
    return {
      key,
      title,
      explanation: explanationOf(table, facts.allEvents, said),
      columns: COLUMNS.map((column) => ({ key: column, label: columnName(column, facts, said) })),
      // The newest first: it is looked for most.
      rows: table.rows.map((row) => rowOf(row, facts, said, links)).reverse(),
      empty,
      csv: { href: links.csv(key), label: words.tables.csv },
    }
  }
}

const COLUMNS: readonly EventColumn[] = ['session', 'source', 'target', 'beyond', 'p', 'adjusted']

function columnName(column: EventColumn, { view }: EventStudyFacts, { words }: EventWords): string {
  const name = column === 'source' ? view.source : column === 'target' ? view.target : ''
  return words.tables.columns[column](name)
}

function explanationOf(
  { rows, pooled, absent }: EventTable,
  events: readonly MarketEvent[],
  { words, format, language }: EventWords,
): string[] {
  const adjusted = rows.map(({ adjustedP }) => adjustedP).filter((p) => p !== null)
  const titles = absent.map((slug) => events.find((event) => event.slug === slug)?.title[language] ?? slug)
  return [
    words.tables.explained({
      n: format.integer(rows.length),
      least: adjusted.length === 0 ? null : bare(Math.min(...adjusted), format),
    }),
    ...(pooled.meanCar === null || pooled.bmp === null
      ? []
      : [
          words.tables.pooled({
            n: format.integer(pooled.n),
            mean: changeText(pooled.meanCar, format),
            p: format.p(pooled.bmp.p),
            overlapping: format.integer(pooled.overlapping),
          }),
        ]),
    ...(titles.length === 0 ? [] : [words.tables.absent(titles.join('; '))]),
  ]
}

function rowOf(
  { day, slugs, sourceMove, targetMove, percent, p, adjustedP, reason }: EventRow,
  { allEvents, result }: EventStudyFacts,
  { words, format, language, text }: EventWords,
  links: Links,
): EventTableRow {
  const change = (value: number | null) => (value === null ? NO_VALUE : format.change(value / 100))
  // Whatever is filed under the day is named; the events of the source first, which the row is about.
  const named = [
    ...allEvents.filter(({ slug }) => slugs.includes(slug)),
    ...allEvents.filter((event) => event.day === day && !slugs.includes(event.slug)),
  ]
  const why = reason === null || reason === 'event-window-not-over' ? null : text.undefinedReasons[reason]
  return {
    day,
    date: format.day(day),
    href: links.study(slugs[0] ?? day),
    linkLabel: words.tables.study(format.day(day)),
    current: day === result.day ? words.tables.thisOne : null,
    titles: named.map(({ title }) => title[language]),
    cells: [
      change(sourceMove.percent),
      change(targetMove.percent),
      percent === null && reason !== null ? (why ?? words.notOver) : change(percent),
      p === null ? NO_VALUE : bare(p, format),
      adjustedP === null ? NO_VALUE : bare(adjustedP, format),
    ],
  }
}

/** A p under a heading that names it: '0.031', '< 0.001'. */
function bare(p: number, format: EventWords['format']): string {
  return format.p(p).replace(/^= /, '')
}
