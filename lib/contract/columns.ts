import { capital } from '@/lib/i18n/capital'
import { columnsText } from '@/lib/i18n/columns-text'
import type { OperationName } from '@/lib/i18n/operations-text'
import type { EventTableName } from '@/lib/share/questions/event-study'

/** A column of a CSV: its name in the header, and what it holds. An empty cell is a null. */
export type Columns = Readonly<Record<string, string>>

// What readers of a package find in its metadata.
const { tables } = columnsText('en')

/** What each table of an event study holds, as `table` names it. */
export const EVENT_COLUMNS: Readonly<Record<EventTableName, Columns>> = {
  window: sentences(tables.eventWindow),
  placebo: sentences(tables.placebo),
  'after-falls': sentences(tables.afterFalls),
  events: sentences(tables.events),
  falls: sentences(tables.events),
  hours: sentences(tables.hours),
}

function sentences(columns: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).map(([name, meaning]) => [name, `${capital(meaning)}.`]))
}

/** What the CSV of each operation holds. A name in pointed brackets stands for one column of its kind for each asset. */
export const COLUMNS: Readonly<Partial<Record<OperationName, Columns>>> = {
  // Of any assets; `i18n/en/csv.ts` says the same of those that a page names, with their units and its method.
  correlation: {
    day: 'The session in New York, or the UTC day.',
    '<asset>': 'Level of each asset in its unit, under its id.',
    return_x: 'Log return of x; with several sources return_x_<asset>, and so all that follow.',
    return_y: 'Log return of y.',
    r: 'Rolling correlation.',
    lower: 'Lower end of its 95 % interval.',
    upper: 'Upper end.',
    n: 'Pairs in the window.',
  },
  'event-study': EVENT_COLUMNS.window,
  matrix: sentences(tables.matrix),
  'lead-lag': sentences(tables.leadLag),
  connectedness: sentences(tables.connectedness),
  bubble: sentences(tables.bubble),
  scenario: sentences(tables.scenario),
  deals: sentences(tables.deals),
  assets: {
    id: 'As it is asked for.',
    name: 'Its name.',
    kind: 'What it is.',
    calendar: 'When it has a value.',
    currency: 'Currency.',
    unit: 'Unit of its main field.',
    firstDay: 'First day with a value.',
    lastDay: 'Last day with a value.',
    provider: 'The provider shown by default.',
    stale: 'Whether its last day is earlier than can be expected.',
  },
  quotes: {
    id: 'The asset.',
    price: 'Price in USD.',
    change: 'Against the last value of an earlier session, in the unit of the main field.',
    changePercent: 'The same in per cent.',
    marketCap: 'Market cap in USD.',
    currency: 'Currency.',
    instant: 'When it was read.',
    provider: 'Who gave it.',
    ageSeconds: 'Its age in seconds.',
    state: 'live, closed, stale, sample or none.',
    withheld: 'Why price, change and market cap are not given although known; else empty.',
  },
  series: {
    day: 'The day; for readings the column is called instant.',
    '<field>': 'The value, under the name of its field.',
    provider: 'Who gave it.',
    vintage: 'In which batch it was stored.',
  },
  events: {
    slug: 'Names the event.',
    day: 'The day it is filed under.',
    instant: 'When it became known.',
    category: 'What it is about.',
    assets: 'The assets it concerns.',
    title: 'Its title, in the language asked for.',
    evidence: 'How well the sources support it.',
    doubtful: 'Whether that is weak, unverified or conflicting.',
    sources: 'Addresses of the sources.',
  },
  data: {
    id: 'The asset.',
    name: 'Its name.',
    state: 'current, stale, sample or none.',
    provider: 'Who gave its last value.',
    field: 'What that is: close, adjClose or marketCap.',
    lastDay: 'The session or UTC day it is filed under.',
    value: 'The value; empty without one, and where the terms of its source forbid passing it on.',
    unit: 'Its unit.',
    ageSeconds: 'Seconds since that session or day ended.',
    daysBehind: 'Sessions (days) that can be expected by now and are not there.',
    nextDay: 'The session or UTC day that should follow.',
    nextBy: 'When its value can be expected.',
    sources: 'All that have it, the one that is shown first.',
    gaps: 'How many stretches the history shown lacks between first and last.',
    missingDays: 'How many sessions (days) they come to.',
    refused: 'How many of its values were refused.',
    spread: 'How much the highest source lies above the lowest on the last day in common, as a fraction.',
    spreadDay: 'That day.',
    largestSpread: 'The largest such fraction on the last 250 days in common.',
    largestSpreadDay: 'The day of it.',
    withheld: 'Why the value is not given although known; else empty.',
  },
}
