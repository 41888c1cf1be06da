import type { ChartLine } from '@/lib/views/charts/time-chart'
import type { PlotData } from './plot-data'

/**
 * The same as PlotData with its numbers as text. React looks at every number of a list that goes to the browser, on both
 * sides; a text passes as it is, and thousands of values cost nothing.
 */
export interface PackedPlot extends Omit<PlotData, 'days' | 'lines' | 'band'> {
  /** The first day, then how many days further each of the others is. */
  readonly days: string
  readonly lines: readonly (Omit<ChartLine, 'values' | 'changes'> & {
    readonly values: string
    readonly changes?: string
  })[]
  readonly band: { readonly label: string; readonly lower: string; readonly upper: string } | null
}

export function packPlot({ days, lines, band, ...rest }: PlotData): PackedPlot {
  return {
    ...rest,
    days: pack(days.map((day, index) => day - (days[index - 1] ?? 0))),
    lines: lines.map(({ changes, ...line }) => ({
      ...line,
      values: pack(line.values),
      ...(changes && { changes: pack(changes) }),
    })),
    band: band && { ...band, lower: pack(band.lower), upper: pack(band.upper) },
  }
}

export function unpackPlot({ days, lines, band, ...rest }: PackedPlot): PlotData {
  let day = 0
  return {
    ...rest,
    days: unpack(days).map((step) => (day += step ?? 0)),
    lines: lines.map(({ changes, ...line }) => ({
      ...line,
      values: unpack(line.values),
      ...(changes !== undefined && { changes: unpack(changes) }),
    })),
    band: band && { ...band, lower: unpack(band.lower), upper: unpack(band.upper) },
  }
}

/** Each value with a comma after it; a missing one is nothing before its comma. */
function pack(values: readonly (number | null)[]): string {
  return values.map((value) => `${value ?? ''},`).join('')
}

function unpack(text: string): (number | null)[] {
  return text
    .split(',')
    .slice(0, -1)
    .map((value) => (value === '' ? null : Number(value)))
}
