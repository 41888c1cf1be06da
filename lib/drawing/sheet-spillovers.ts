import type { NodeRole, SpilloverNetwork } from '@/lib/views/charts/spillover-network'
import { fittedSize } from './fitted-size'
import { alongSample, type LegendItem, SAMPLE_WIDTH } from './legend-item'
import { textLine } from './sheet-block'
import type { SheetColours } from './sheet-colours'
import type { DrawParts } from './sheet-parts'
import { type PlacedArrow, type PlacedNode, spilloverNetworkGeometry } from './spillover-network-geometry'
import { inSquare, type Square, squareIn } from './square'
import { svgElement } from './svg-element'

const LARGEST = 560
/** In units of the canvas, which the square shrinks. */
const RIM = 5
const HEAD_RIM = 3
const FAINT_DASH: readonly [number, number] = [4, 10]
const UNDECIDED_DASH: readonly [number, number] = [10, 8]
const SIZE = 15
const SMALLEST = 9
/** How much room the words of a node have, as a share of the square. */
const WORDS = 0.24

/** Nodes on a circle and arrows between them; each role by fill and dash, so that no colour is needed. */
export const sheetSpillovers: DrawParts<SpilloverNetwork> = (chart, { room, colours }) => {
  const { nodes, arrows } = spilloverNetworkGeometry(chart)
  const square = squareIn(room, LARGEST)
  const sureLast = [...arrows].sort((one, other) => Number(one.isSure) - Number(other.isSure))
  return {
    legend: legend(chart, colours),
    plot: {
      markup: [
        ...sureLast.map((arrow) => arrowMarkup(arrow, square, colours)),
        ...nodes.map((node) =>
          svgElement('circle', {
            cx: square.x(node.x),
            cy: square.y(node.y),
            r: square.length(node.radius),
            ...roleLook(node.role, square.length(1), colours),
            'stroke-width': square.length(RIM),
            'data-node': node.id,
          }),
        ),
        ...nodes.flatMap((node) => words(node, square, colours)),
      ].join(''),
      height: square.side,
    },
  }
}

function roleLook(role: NodeRole, unit: number, { ink, surface }: SheetColours) {
  return {
    fill: role === 'giver' ? ink : surface,
    stroke: ink,
    'stroke-dasharray': role === 'undecided' ? dashes(UNDECIDED_DASH, unit) : null,
  }
}

function dashes(dash: readonly number[], unit: number): string {
  return dash.map((length) => (length * unit).toFixed(1)).join(' ')
}

function arrowMarkup(
  { start, end, head, width, isSure }: PlacedArrow,
  square: Square,
  colours: SheetColours,
): string {
  const ink = isSure ? colours.tones.correlation : colours.lineStrong
  const points = head.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ')
  return (
    svgElement('line', {
      x1: square.x(start.x),
      y1: square.y(start.y),
      x2: square.x(end.x),
      y2: square.y(end.y),
      stroke: ink,
      'stroke-width': square.length(width),
      'stroke-dasharray': isSure ? null : dashes(FAINT_DASH, square.length(1)),
      'data-arrow': '',
    }) +
    svgElement('polygon', {
      points: inSquare(square, points),
      fill: isSure ? ink : colours.surface,
      stroke: ink,
      'stroke-width': square.length(HEAD_RIM),
    })
  )
}

function words({ id, label, words: at }: PlacedNode, square: Square, colours: SheetColours): string[] {
  const style = { anchor: 'middle' } as const
  const [x, y] = [square.x(at.x), square.y(at.y)]
  const size = fittedSize([id], square.side * WORDS, { most: SIZE, least: SMALLEST, bold: true })
  return [
    textLine(id, x, y - 9, { ...style, size, fill: colours.ink, bold: true }),
    textLine(label, x, y + 9, { ...style, size: SIZE - 1, fill: colours.muted }),
  ]
}

function legend({ legend: { solid, faint, roles } }: SpilloverNetwork, colours: SheetColours): LegendItem[] {
  const { muted, lineStrong, tones } = colours
  return [
    ...(['giver', 'receiver', 'undecided'] as const).map((role) => ({
      text: roles[role],
      fill: muted,
      sample: (x: number, middle: number) =>
        svgElement('circle', {
          cx: x + SAMPLE_WIDTH / 2,
          cy: middle,
          r: 7,
          ...roleLook(role, 0.4, colours),
          'stroke-width': 2,
        }),
    })),
    { text: solid, fill: muted, sample: arrowSample(tones.correlation, true, colours) },
    { text: faint, fill: muted, sample: arrowSample(lineStrong, false, colours) },
  ]
}

function arrowSample(stroke: string, isSure: boolean, { surface }: SheetColours): LegendItem['sample'] {
  const shaft = alongSample(stroke, isSure ? undefined : '2 4', isSure ? 3 : 2)
  return (x, middle) =>
    (shaft?.(x - 8, middle) ?? '') +
    svgElement('polygon', {
      points: [
        [x + 20, middle - 4],
        [x + 28, middle],
        [x + 20, middle + 4],
      ]
        .map((point) => point.join(','))
        .join(' '),
      fill: isSure ? stroke : surface,
      stroke,
    })
}
