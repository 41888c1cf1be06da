import type { ImportSummary } from '@/lib/ingest/import-csv'
import type { IngestSummary } from '@/lib/ingest/run-ingest'
import { printable } from '@/lib/providers/printable'

/** How many refused lines are shown; the rest are counted. */
const SHOWN_LINES = 20

/** A run as a table for a terminal, with one closing sentence. */
export function attemptsTable({ assets, outcome, isCancelled, written }: IngestSummary): string {
  const head = ['asset', 'provider', 'status', 'written', 'unchanged', 'refused', '']
  const rows = assets.map((attempt) => [
    attempt.asset === '*' ? 'present values' : attempt.asset,
    attempt.provider ?? '-',
    attempt.status,
    String(attempt.written),
    String(attempt.unchanged),
    String(attempt.quarantined),
    attempt.message ?? '',
  ])
  const verdict = {
    all: assets.length === 0 ? 'Nothing was asked for.' : 'All of it is up to date.',
    some: 'Some of it failed; what was stored before stays as it was.',
    none: 'None of it succeeded; what was stored before stays as it was.',
  }[outcome]
  const ending = isCancelled ? ' The run was stopped before its end.' : ''
  return `${columns([head, ...rows])}\n${count(written, 'value')} written. ${verdict}${ending}`
}

/** An import as lines for a terminal, on which nothing of the file, nor its name, has an effect. */
export function importText(summary: ImportSummary): string {
  const { file, format, outcome, batch, linesRead, valuesRead, written, unchanged, linesRefused } = summary
  const would = outcome === 'dry-run' ? 'would be ' : ''
  const lines = [
    printable(`${file}: ${format}`),
    `Read ${count(linesRead, 'line')} with ${count(valuesRead, 'value')} to store; ${written} ${would}written, ${unchanged} unchanged; ${count(linesRefused, 'line')} refused.`,
    ...(summary.assets.length > 0 ? [columns(assetRows(summary))] : []),
    ...summary.notes.map(printable),
    ...refusedLines(summary),
  ]
  if (outcome === 'refused') {
    lines.push('More than half of the lines were refused, so nothing was written. Is the file what it seems?')
  }
  if (outcome === 'dry-run') lines.push('This was a dry run: nothing was written.')
  if (batch !== null) lines.push(`Batch ${batch}. To undo it: npm run withdraw -- ${batch}`)
  return lines.join('\n')
}

function assetRows({ assets }: ImportSummary): string[][] {
  return [
    ['asset', 'values', 'from', 'to', 'providers', ''],
    ...assets.map(({ asset, values, firstDay, lastDay, providers, addedWith }) => [
      asset,
      String(values),
      firstDay,
      lastDay,
      providers.join(', '),
      addedWith === null
        ? ''
        : `new; ${addedWith === 'nyse' ? 'taken for one of NYSE sessions' : 'has values on weekends'}`,
    ]),
  ]
}

function refusedLines({ refused, linesRefused }: ImportSummary): string[] {
  if (linesRefused === 0) return []
  const shown = refused
    .slice(0, SHOWN_LINES)
    .map(({ line, reason }) => printable(`  line ${line}: ${reason}`))
  const rest = linesRefused - shown.length
  return ['Refused:', ...shown, ...(rest > 0 ? [`  and ${count(rest, 'line')} more`] : [])]
}

/** '1 line', '2 lines'. */
export function count(number: number, thing: string, things = `${thing}s`): string {
  return `${number} ${number === 1 ? thing : things}`
}

/** Rows of cells, each column as wide as its widest cell, without what a terminal would obey. */
export function columns(texts: readonly (readonly string[])[]): string {
  const rows = texts.map((row) => row.map(printable))
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
