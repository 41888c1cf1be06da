import type { CalibrationRow } from './study'

export const CALIBRATION_SEED = 20251007

/** What a study found, as lib/stats/calibration.json keeps it. */
export interface StudyResult {
  readonly title: string
  readonly about: string
  readonly rows: readonly CalibrationRow[]
}

export type Results = Readonly<Record<string, StudyResult>>

/** Points of a per cent by which a share may miss its nominal level before the report marks it. */
const TOLERANCE = 0.02
const STANDARD_ERRORS = 3

const MEASURES = {
  coverage: 'coverage',
  size: 'false alarms',
  power: 'power',
  selection: 'right choices',
} as const satisfies Record<CalibrationRow['measure'], string>

/** The report as Markdown: a table for each study, a row for each method and setting, a column for each kind of sample. */
export function report(results: Results): string {
  const sections = Object.keys(results)
    .sort()
    .map((id) => section(id, results[id]!))
  return `${HEAD}\n${sections.join('\n')}`
}

const HEAD = `# What the intervals and tests hold in simulation

\`npm run calibrate\` writes this file and \`calibration.json\` beside it, from seed ${CALIBRATION_SEED}; \`npm run calibrate -- ID ...\`
runs some studies only. Samples are drawn from processes whose truth is known: independent normal rows, rows of a
multivariate t with 4 degrees of freedom (t4), and volatilities that cluster (GARCH-t5), all with variance 1.

Coverage is the share of samples in which an interval held the truth; false alarms are the share in which a test
rejected what was true; power is the share in which it rejected what was false. A share in **bold** misses its nominal
level by more than two points and three standard errors, on the side that claims too much: the texts of the pages know it.
`

function section(id: string, { title, about, rows }: StudyResult): string {
  const columns = [...new Set(rows.map(columnOf))]
  const lines = new Map<string, CalibrationRow[]>()
  for (const row of rows) {
    const key = lineOf(row).join(' | ')
    lines.set(key, [...(lines.get(key) ?? []), row])
  }
  const samples = [...new Set(rows.map((row) => row.samples))].sort((a, b) => a - b)
  const table = [
    `| method | what | setting | nominal | ${columns.join(' | ')} |`,
    `|---|---|---|---|${columns.map(() => '---').join('|')}|`,
    ...[...lines].map(([key, found]) => {
      const cells = columns.map((column) => cell(found.find((row) => columnOf(row) === column)))
      return `| ${key} | ${cells.join(' | ')} |`
    }),
  ]
  const counts = `${samples.length === 1 ? '' : `${samples[0]!.toLocaleString('en')} to `}${samples.at(-1)?.toLocaleString('en')}`
  return `## ${title} (\`${id}\`)\n\n${about}\n\nPer cent of ${counts} samples a cell.\n\n${table.join('\n')}\n`
}

function columnOf({ generator, n }: CalibrationRow): string {
  return `${generator}, ${n}`
}

function lineOf({ method, measure, setting, nominal }: CalibrationRow): string[] {
  return [`\`${method}\``, MEASURES[measure], setting, nominal === null ? '' : percent(nominal)]
}

function cell(row: CalibrationRow | undefined): string {
  if (row === undefined) return ''
  return claimsTooMuch(row) ? `**${percent(row.share)}**` : percent(row.share)
}

/** Whether an interval holds the truth less often, or a test gives more false alarms, than its nominal level says. */
export function claimsTooMuch({ measure, nominal, share, samples }: CalibrationRow): boolean {
  if (nominal === null) return false
  const excess = measure === 'coverage' ? nominal - share : share - nominal
  const error = Math.sqrt((nominal * (1 - nominal)) / samples)
  return excess > TOLERANCE && excess > STANDARD_ERRORS * error
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}
