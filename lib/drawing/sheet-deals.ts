import type { DealNetworkChart } from '@/lib/views/deals/deal-network-chart'
import { dealNetworkGeometry, type PlacedDealArrow, type PlacedDealNode } from './deal-network-geometry'
import { toneSample } from './legend-item'
import { LINE_STYLES } from './line-style'
import { type TextStyle, textLine } from './sheet-block'
import type { SheetColours } from './sheet-colours'
import type { DrawParts } from './sheet-parts'
import { networkSide } from './sheet-room'
import { inSquare, type Square, squareIn } from './square'
import { svgElement } from './svg-element'
import { textWidth } from './wrap-text'

/** On a sheet, and where there is little room. */
const SIDE = { large: 780, small: 390 }
const SIZE = 14
const FAINT = 0.5
/** Around the node that is asked about. */
const RING = 8
/** From this radius on a node holds its name. */
const HOLDS_NAME = 30

const ANCHORS: Readonly<Record<PlacedDealNode['side'], NonNullable<TextStyle['anchor']>>> = {
  inside: 'middle',
  above: 'middle',
  below: 'middle',
  left: 'end',
  right: 'start',
}
/** How far below its place a name is centred, as a share of its size: above the node it ends there, below it begins there. */
const SHIFT: Readonly<Record<PlacedDealNode['side'], number>> = {
  inside: 0,
  left: 0,
  right: 0,
  above: -0.6,
  below: 0.6,
}

/** Firms and what passes between them. */
export const sheetDeals: DrawParts<DealNetworkChart> = (chart, { room, colours }) => {
  const { nodes, arrows } = dealNetworkGeometry(chart)
  const square = squareIn(room, networkSide(room, SIDE))
  return {
    legend: chart.legend.map(({ tone, code, label }) => ({
      text: `${code}: ${label}`,
      fill: colours.muted,
      sample: toneSample(tone, colours),
    })),
    remark: room.isSmall ? '' : chart.remarks.join(' '),
    plot: {
      markup: [
        ...arrows.map((arrow) => arrowMarkup(arrow, square, colours)),
        ...nodes.map((node) => nodeMarkup(node, square, colours)),
        ...arrows.map((arrow) => letter(arrow, square, colours)),
        ...nodes.map((node) => name(node, square, colours)),
      ].join(''),
      height: square.side,
    },
  }
}

function arrowMarkup(
  { tone, path, head, isStrong }: PlacedDealArrow,
  square: Square,
  { tones }: SheetColours,
) {
  const { strokeWidth, strokeDasharray } = LINE_STYLES[tone]
  const stroke = tones[tone]
  return svgElement(
    'g',
    { opacity: isStrong ? null : FAINT },
    svgElement('path', {
      d: inSquare(square, path),
      fill: 'none',
      stroke,
      'stroke-width': strokeWidth,
      'stroke-dasharray': strokeDasharray,
      'data-arrow': '',
    }) + svgElement('polygon', { points: inSquare(square, head), fill: stroke }),
  )
}

function nodeMarkup(
  { id, x, y, radius, isAlone, isMarked }: PlacedDealNode,
  square: Square,
  { ink, line, raised }: SheetColours,
): string {
  const at = { cx: square.x(x), cy: square.y(y) }
  const ring = { ...at, r: square.length(radius + RING), fill: 'none', stroke: ink, 'stroke-width': 2 }
  const rim = isAlone ? line : ink
  return [
    ...(isMarked ? [svgElement('circle', ring)] : []),
    svgElement('circle', {
      ...at,
      r: square.length(radius),
      fill: radius > HOLDS_NAME ? raised : rim,
      stroke: rim,
      'data-node': id,
    }),
  ].join('')
}

/** On a ground of its own, so that it can be read where curves cross. */
function letter(
  { code, letter: at }: PlacedDealArrow,
  square: Square,
  { ink, surface }: SheetColours,
): string {
  const [x, y] = [square.x(at.x), square.y(at.y)]
  const width = textWidth(code, SIZE, true) + 3
  return (
    svgElement('rect', { x: x - width / 2, y: y - SIZE / 2, width, height: SIZE, fill: surface }) +
    textLine(code, x, y, { size: SIZE, fill: ink, bold: true, anchor: 'middle' })
  )
}

function name({ label, side, isAlone, words }: PlacedDealNode, square: Square, { ink, muted }: SheetColours) {
  return textLine(label, square.x(words.x), square.y(words.y) + SHIFT[side] * SIZE, {
    size: SIZE,
    fill: isAlone ? muted : ink,
    bold: side === 'inside',
    anchor: ANCHORS[side],
  })
}
