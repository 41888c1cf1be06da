import type { DataText } from '@/lib/i18n/data-text'
import { NO_VALUE } from '@/lib/i18n/format'
import { isDay } from '@/lib/market/day'
import type { FactCell, FactTable } from '../question/fact-table'
import type { DataReport, ReportedBatch, ReportedRun } from './data-report'
import { type DataWords, instantText, sourceText, spanText, spreadText, valueText } from './data-words'

/** A table behind a fold that says what is in it. */
export interface DataPart {
  readonly table: FactTable
  readonly summary: string
}

/** How many gaps are told one by one; all of them are in the JSON. */
const GAPS_LISTED = 100

type TableName = 'spreads' | 'missing' | 'refusals' | 'providers' | 'runs' | 'batches'

/** What the page shows below its table of assets, in this order. */
export function dataParts(report: DataReport, said: DataWords): DataPart[] {
  return [
    spreads(report, said),
    missing(report, said),
    refusals(report, said),
    providers(report, said),
    runs(report, said),
    batches(report, said),
  ]
}

function spreads({ assets }: DataReport, said: DataWords): DataPart {
  const { format } = said
  const rows = assets.flatMap((one) => {
    if (one.spread === null) return []
    const { last, largest } = one.spread
    const end = (side: (typeof last)['lowest']): FactCell => ({
      text: valueText(one, side.value, said),
      note: sourceText(side.provider, said),
      isWhole: true,
    })
    return [
      {
        key: one.asset.id,
        cells: [
          { text: one.asset.id, isStrong: true as const },
          { text: format.day(last.day), isWhole: true as const },
          end(last.lowest),
          end(last.highest),
          { text: spreadText(last.spread, said) },
          { text: spreadText(largest.spread, said), note: format.day(largest.day) },
        ],
      },
    ]
  })
  return part('spreads', rows, rows.length, said)
}

function missing({ assets }: DataReport, said: DataWords): DataPart {
  const { format } = said
  const all = assets.flatMap(({ asset, sources }) =>
    sources.flatMap(({ provider, gaps }) => gaps.map((gap) => ({ asset, provider, gap }))),
  )
  const newest = [...all].sort((one, other) => (one.gap.from < other.gap.from ? 1 : -1)).slice(0, GAPS_LISTED)
  const rows = newest.map(({ asset, provider, gap }) => ({
    key: `${asset.id} ${provider} ${gap.from}`,
    cells: [
      { text: asset.id, isStrong: true as const },
      { text: sourceText(provider, said) },
      { text: format.day(gap.from), isWhole: true as const },
      { text: format.day(gap.to), isWhole: true as const },
      { text: spanText(asset.calendar, gap.days, said) },
    ],
  }))
  return part('missing', rows, all.length, said)
}

function refusals({ refusals: found, refused }: DataReport, said: DataWords): DataPart {
  const { words, format } = said
  const rows = found.map(({ asset, field, at, provider, value, reason, recordedAt }) => ({
    key: JSON.stringify([asset, field, at, provider, value, reason]),
    cells: [
      { text: asset, note: words.fields[field] ?? field, isStrong: true as const },
      filedUnder(at, said),
      { text: sourceText(provider, said) },
      { text: value, isQuoted: true as const },
      { text: reason, isQuoted: true as const },
      { text: format.utc(recordedAt), isWhole: true as const },
    ],
  }))
  return part('refusals', rows, refused, said)
}

/** The day or instant as every other is written; else whatever was legible, of any length. */
function filedUnder(at: string, { format }: DataWords): FactCell {
  if (isDay(at)) return { text: format.day(at), isWhole: true }
  const isInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]{1,12}Z$/.test(at) && !Number.isNaN(Date.parse(at))
  return isInstant ? { text: format.utc(at), isWhole: true } : { text: at, isQuoted: true }
}

function providers({ providers: asked }: DataReport, said: DataWords): DataPart {
  const { words, format } = said
  const rows = asked.map(({ provider, attempts, failed, lastSucceededAt, lastFailedAt }) => ({
    key: provider,
    cells: [
      { text: sourceText(provider, said), isStrong: true as const },
      { text: instantText(lastSucceededAt, said) },
      { text: instantText(lastFailedAt, said) },
      { text: words.attemptsOf(format.integer(attempts), format.integer(failed)) },
    ],
  }))
  return part('providers', rows, rows.length, said)
}

function runs({ runs: attempts }: DataReport, said: DataWords): DataPart {
  const rows = attempts.map((run) => ({ key: String(run.id), cells: runCells(run, said) }))
  return part('runs', rows, rows.length, said)
}

function runCells(run: ReportedRun, said: DataWords): FactCell[] {
  const { words, format } = said
  const { status, errorKind, message, startedAt, asset, provider, trigger } = run
  const isBad = status === 'failed' || status === 'died'
  const counts = { written: run.written, unchanged: run.unchanged, refused: run.quarantined }
  const hasCounts = (status !== 'running' && !isBad) || run.quarantined > 0
  return [
    { text: format.utc(startedAt), note: tookText(run, said), isWhole: true },
    { text: asset === '*' ? words.allAssets : asset, isStrong: true },
    { text: sourceText(provider, said), note: words.triggers[trigger] },
    {
      text: words.statuses[status],
      note: errorKind === null ? null : (words.failures[errorKind] ?? errorKind),
      ...(isBad ? { tone: 'warning' as const } : {}),
    },
    {
      text: hasCounts
        ? words.counts({
            written: format.integer(counts.written),
            unchanged: format.integer(counts.unchanged),
            refused: format.integer(counts.refused),
          })
        : NO_VALUE,
    },
    message === null ? { text: NO_VALUE } : { text: message, isQuoted: true },
  ]
}

/** How long it took; nothing of one that has not ended. */
function tookText({ startedAt, finishedAt }: ReportedRun, { words, format }: DataWords): string | null {
  if (finishedAt === null) return null
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1_000
  return seconds < 1 ? words.lessThanASecond : words.seconds(format.integer(seconds))
}

function batches({ batches: written }: DataReport, said: DataWords): DataPart {
  const rows = written.map((batch) => ({ key: String(batch.batch), cells: batchCells(batch, said) }))
  return part('batches', rows, rows.length, said)
}

function batchCells(batch: ReportedBatch, said: DataWords): FactCell[] {
  const { words, format } = said
  const { withdrawnIn } = batch
  const [written, read] = [format.utc(batch.committedAt), format.utc(batch.recordedAt)]
  return [
    { text: format.integer(batch.batch), isStrong: true },
    {
      text: written,
      isWhole: true,
      note: read === written ? null : words.readAt(read),
    },
    {
      text: words.batchKinds[batch.kind],
      note: withdrawnIn === null ? null : words.withdrawn(format.integer(withdrawnIn)),
    },
    { text: sourceText(batch.provider, said) },
    { text: batch.kind === 'withdrawal' ? NO_VALUE : format.integer(batch.observations + batch.readings) },
    { text: batch.note, isQuoted: true },
  ]
}

function part(name: TableName, rows: FactTable['rows'], all: number, { words, format }: DataWords): DataPart {
  const { title, intro, empty, columns, summary }: DataText[TableName] = words[name]
  return {
    table: { id: name, title, intro, empty, columns: Object.values(columns), rows },
    summary: summary(format.integer(rows.length), format.integer(all)),
  }
}
