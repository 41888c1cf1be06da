import { across, PLOT_SIZE, type PlotFrame } from './plot-frame'
import { textLine } from './sheet-block'
import type { SheetColours } from './sheet-colours'
import { textWidth } from './wrap-text'

const LANE = 22
const BETWEEN = 12

interface Mark {
  readonly label: string
  readonly position: number
}

/** Names of upright lines above a plot: each at its line, in as many lanes as keep them from touching. */
export function markLabels(
  marks: readonly Mark[],
  edges: Pick<PlotFrame, 'left' | 'right'>,
  { ink }: SheetColours,
): { readonly height: number; markupAt(top: number): string } {
  const ends: number[] = []
  const words = [...marks]
    .sort((one, other) => one.position - other.position)
    .map(({ label, position }) => {
      const width = textWidth(label, PLOT_SIZE, true)
      const at = across({ ...edges, top: 0, height: 0 }, position)
      const start = Math.max(edges.left, Math.min(at - width / 2, edges.right - width))
      const free = ends.findIndex((end) => start - end >= BETWEEN)
      const lane = free === -1 ? ends.length : free
      ends[lane] = start + width
      return { label, x: start + width / 2, lane }
    })
  return {
    height: ends.length * LANE,
    markupAt: (top) =>
      words
        .map(({ label, x, lane }) =>
          textLine(label, x, top - (lane + 0.5) * LANE, {
            size: PLOT_SIZE,
            fill: ink,
            bold: true,
            anchor: 'middle',
          }),
        )
        .join(''),
  }
}
