import { type ColumnsText, columnsText } from '@/lib/i18n/columns-text'
import type { Language } from '@/lib/i18n/language'
import type { Chapter } from '@/lib/i18n/story-text'
import type { AnswerPage } from '../answer-page'

type TableName = keyof ColumnsText['tables']

/** The table behind the CSV of each question but the first, whose columns hang on its assets. */
const DATA: Readonly<Record<Exclude<Chapter, 'correlation'>, TableName>> = {
  'event-study': 'eventWindow',
  matrix: 'matrix',
  'lead-lag': 'leadLag',
  connectedness: 'connectedness',
  bubble: 'bubble',
  scenario: 'scenario',
  deals: 'deals',
}

const EVENT_TABLES: Readonly<Record<string, TableName>> = {
  window: 'eventWindow',
  'event-days': 'eventDays',
  placebo: 'placebo',
  'after-falls': 'afterFalls',
  events: 'events',
  falls: 'events',
  hours: 'hours',
}

/**
 * What a column of a file holds, by the name of the file without its ending and that of the column.
 *
 * @throws RangeError for a column that no text describes
 */
export function columnMeaning(
  question: Chapter,
  shown: AnswerPage,
  language: Language,
): (file: string, column: string) => string {
  const { tables, asset } = columnsText(language)
  const described = (table: TableName, column: string) =>
    (tables[table] as Readonly<Record<string, string>>)[column]
  const ofPair = new Map(
    shown.question === 'correlation' ? shown.page.csvColumns.map(({ key, meaning }) => [key, meaning]) : [],
  )
  return (file, column) => {
    const kind = (['returns', 'levels', 'values', 'market-caps'] as const).find((name) =>
      file.startsWith(name),
    )
    const table = EVENT_TABLES[file] ?? (question === 'correlation' ? undefined : DATA[question])
    const meaning =
      kind !== undefined
        ? (described('inputs', column) ?? asset[kind](column))
        : (ofPair.get(column) ?? (table && described(table, column)))
    if (meaning === undefined) throw new RangeError(`No text says what '${column}' in ${file} is.`)
    return meaning
  }
}
