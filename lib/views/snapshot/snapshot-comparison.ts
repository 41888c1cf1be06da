import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { type SnapshotText, snapshotText } from '@/lib/i18n/snapshot-text'
import type { Day } from '@/lib/market/day'
import type { Series } from '@/lib/market/series'
import type { KeptRow } from '@/lib/share/kept-answer'
import type { FactTable } from '../question/fact-table'
import { kindOf, type ShownAsset, titleOf } from '../shown-asset'

/** An answer at one vintage, as far as it is compared. */
export interface ComparedAnswer {
  /** null where the answer rests on no value of the store. */
  readonly vintage: number | null
  readonly sentence: string
  readonly evidence: readonly KeptRow[]
  readonly histories: readonly (ShownAsset & { readonly forReturns: Series })[]
  /** The last day that the answer rests on; null where it rests on none. */
  readonly to: Day | null
}

/** The frozen and the live answer side by side, in the reader's language. */
export interface SnapshotComparison {
  readonly title: string
  /** What has changed, in one sentence. */
  readonly summary: string
  readonly answers: readonly { readonly head: string; readonly sentence: string }[]
  readonly figures: FactTable
  readonly revised: FactTable
}

/** A value of a series that is not the same at both vintages; null where there is none. */
interface RevisedValue {
  readonly asset: ShownAsset
  readonly day: Day
  readonly before: number | null
  readonly now: number | null
}

/** No page becomes unreadable for a source that revised its whole history. */
const MOST_REVISIONS = 50

/** What has become of an answer: its figures, and the values that they rest on. */
export function snapshotComparison(
  frozen: ComparedAnswer,
  live: ComparedAnswer,
  language: Language,
): SnapshotComparison {
  const text = snapshotText(language)
  const format = formatter(language)
  const rows = joinedRows(frozen.evidence, live.evidence)
  const moved = rows.filter(({ isMoved }) => isMoved).length
  const revised = revisedValues(frozen, live)
  const vintageText = ({ vintage }: ComparedAnswer) => (vintage === null ? null : format.integer(vintage))
  const of = format.integer(rows.length)
  const [frozenHead, liveHead] = [text.frozenAnswer(vintageText(frozen)), text.liveAnswer(vintageText(live))]
  return {
    title: text.title,
    summary:
      moved === 0 && revised.length === 0 && frozen.sentence === live.sentence
        ? text.same({ of, vintage: vintageText(live) })
        : text.moved({ figures: format.integer(moved), of, values: format.integer(revised.length) }),
    answers: [
      { head: frozenHead, sentence: frozen.sentence },
      { head: liveHead, sentence: live.sentence },
    ],
    figures: {
      id: 'compared-figures',
      title: text.figures,
      intro: null,
      columns: [text.measure, frozenHead, liveHead],
      rows: rows.map(({ key, label, before, now, isMoved }) => ({
        key,
        cells: [
          { text: label, note: isMoved ? text.movedNote : null },
          figureCell(before, text),
          figureCell(now, text),
        ],
      })),
      empty: text.gone,
    },
    revised: revisedTable(revised, text, language),
  }
}

function joinedRows(frozen: readonly KeptRow[], live: readonly KeptRow[]) {
  const now = new Map(live.map((row) => [row.key, row]))
  const known = new Set(frozen.map(({ key }) => key))
  return [
    ...frozen.map((before) => ({ before, now: now.get(before.key) ?? null })),
    ...live.filter(({ key }) => !known.has(key)).map((row) => ({ before: null, now: row })),
  ].map((pair) => ({
    ...pair,
    key: (pair.before ?? pair.now)?.key ?? '',
    label: (pair.before ?? pair.now)?.label ?? '',
    isMoved: printed(pair.before) !== printed(pair.now),
  }))
}

function printed(row: KeptRow | null): string {
  return row === null ? '' : [row.value, row.interval, row.n].join(' ')
}

function figureCell(row: KeptRow | null, text: SnapshotText) {
  return row === null
    ? { text: text.gone }
    : { text: row.value, note: [row.interval, row.n].filter((part) => part !== null).join('; ') }
}

/** The values of both vintages that differ, up to the last day of the answer, the newest first. */
function revisedValues(frozen: ComparedAnswer, live: ComparedAnswer): RevisedValue[] {
  const revised = frozen.histories.flatMap((asset) => {
    const now = live.histories.find(({ id }) => id === asset.id)
    if (now === undefined) return []
    const levels = differing([asset.levels, now.levels], frozen.to)
    // Returns may be taken from adjusted closes, which are revised by themselves.
    const forReturns = differing([asset.forReturns, now.forReturns], frozen.to)
    const further = forReturns.filter(({ day }) => !levels.some((one) => one.day === day))
    return [...levels, ...further].map((one) => ({ asset: now, ...one }))
  })
  return revised.sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0))
}

function differing([before, now]: readonly [Series, Series], to: Day | null) {
  const [one, other] = [valuesByDay(before, to), valuesByDay(now, to)]
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((day) => {
    const [then, later] = [one.get(day) ?? null, other.get(day) ?? null]
    return then === later ? [] : [{ day, before: then, now: later }]
  })
}

function valuesByDay({ days, values }: Series, to: Day | null): Map<Day, number> {
  return new Map(days.flatMap((day, row) => (to !== null && day > to ? [] : [[day, values[row] as number]])))
}

function revisedTable(revised: readonly RevisedValue[], text: SnapshotText, language: Language): FactTable {
  const format = formatter(language)
  const words = dashboardText(language)
  const shown = revised.slice(0, MOST_REVISIONS)
  const cell = (value: number | null, asset: ShownAsset) => ({
    text: value === null ? text.absent : format.valueWithUnit(value, kindOf(asset)),
    isWhole: true as const,
  })
  return {
    id: 'revised-values',
    title: text.revised,
    intro:
      revised.length === 0
        ? null
        : text.revisedIntro({ shown: format.integer(shown.length), of: format.integer(revised.length) }),
    columns: [text.asset, text.day, text.frozenColumn, text.liveColumn],
    rows: shown.map(({ asset, day, before, now }) => ({
      key: `${asset.id} ${day}`,
      cells: [
        { text: titleOf(asset, words) },
        { text: format.day(day), isWhole: true as const },
        cell(before, asset),
        cell(now, asset),
      ],
    })),
    empty: text.noRevision,
  }
}
