import type { NodeRole, SpilloverNetwork } from '@/lib/views/charts/spillover-network'
import { CANVAS } from './canvas'
import { type LegendItem, SAMPLE_WIDTH } from './legend-item'
import { textLine } from './sheet-block'
import type { SheetColours } from './sheet-colours'
import type { DrawParts } from './sheet-parts'
import { networkSide } from './sheet-room'
import { type PlacedArrow, type PlacedNode, spilloverNetworkGeometry } from './spillover-network-geometry'
import { inSquare, type Square, squareIn } from './square'
import { svgElement } from './svg-element'
import { textWidth, wrapText } from './wrap-text'

/** On a sheet, and where there is little room: as small as its words allow. */
const SIDE = { large: 560, small: 380 }
/** In units of the canvas, which the square shrinks. */
const RIM = 5
const HEAD_RIM = 3
const FAINT_DASH: readonly [number, number] = [4, 10]
const UNDECIDED_DASH: readonly [number, number] = [10, 8]
const SIZE = 15
const LINE = 18
/** Between a node and its words. */
const CLEARANCE = 6
/** How much room the words of a node have, as a share of the square. */
const WORDS = 0.28

/** Nodes on a circle and arrows between them; each role by fill and dash, so that no colour is needed. */
export const sheetSpillovers: DrawParts<SpilloverNetwork> = (chart, { room, colours }) => {
  const { nodes, arrows } = spilloverNetworkGeometry(chart)
  const square = squareIn(room, networkSide(room, SIDE))
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

function words(node: PlacedNode, square: Square, colours: SheetColours): string[] {
  const { id, label, words: at } = node
  const name = wrapText(id, square.side * WORDS, SIZE, true)
  const lines = [
    ...name.map((text) => ({ text, size: SIZE, fill: colours.ink, bold: true })),
    { text: label, size: SIZE - 1, fill: colours.muted, bold: false },
  ]
  const width = Math.max(...lines.map(({ text, size, bold }) => textWidth(text, size, bold)))
  const x = besideNode(node, square, width)
  const y = square.y(at.y)
  // What takes more than two lines grows away from the node.
  const first = at.y < CANVAS / 2 ? y - (lines.length - 1.5) * LINE : y - LINE / 2
  return lines.map(({ text, ...look }, row) =>
    textLine(text, x, first + row * LINE, { ...look, anchor: 'middle' }),
  )
}

/** The middle of words: where the geometry has it, or further out where words at the height of their node would touch it. */
function besideNode({ x, y, radius, words: at }: PlacedNode, square: Square, width: number): number {
  const isAbreast = Math.abs(square.length(at.y - y)) < square.length(radius) + LINE
  const distance = square.length(radius) + width / 2 + CLEARANCE
  const outward = square.length(at.x - x)
  return isAbreast && Math.abs(outward) < distance
    ? square.x(x) + Math.sign(outward) * distance
    : square.x(at.x)
}

/** Only what is on the drawing needs a name. */
function legend({ legend: { solid, faint, roles }, nodes, arrows }: SpilloverNetwork, colours: SheetColours) {
  const { muted, lineStrong, tones } = colours
  const items: LegendItem[] = (['giver', 'receiver', 'undecided'] as const)
    .filter((role) => nodes.some((node) => node.role === role))
    .map((role) => ({ text: roles[role], fill: muted, sample: nodeSample(role, colours) }))
  if (arrows.some(({ isSure }) => isSure))
    items.push({ text: solid, fill: muted, sample: arrowSample(tones.correlation, true, colours) })
  if (arrows.some(({ isSure }) => !isSure))
    items.push({ text: faint, fill: muted, sample: arrowSample(lineStrong, false, colours) })
  return items
}

function nodeSample(role: NodeRole, colours: SheetColours): LegendItem['sample'] {
  const look = { ...roleLook(role, 0.4, colours), 'stroke-width': 2 }
  return (x, middle) => svgElement('circle', { cx: x + SAMPLE_WIDTH / 2, cy: middle, r: 7, ...look })
}

const SAMPLE_HEAD = 8

function arrowSample(stroke: string, isSure: boolean, { surface }: SheetColours): LegendItem['sample'] {
  const dash = isSure ? null : '2 4'
  return (x, middle) => {
    const [neck, tip] = [x + SAMPLE_WIDTH - SAMPLE_HEAD, x + SAMPLE_WIDTH]
    const shaft = { x1: x, x2: neck, y1: middle, y2: middle, stroke, 'stroke-width': isSure ? 3 : 2 }
    const points = `${neck},${middle - 4} ${tip},${middle} ${neck},${middle + 4}`
    return (
      svgElement('line', { ...shaft, 'stroke-dasharray': dash }) +
      svgElement('polygon', { points, fill: isSure ? stroke : surface, stroke })
    )
  }
}
