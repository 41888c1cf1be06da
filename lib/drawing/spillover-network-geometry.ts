import type { NetArrow, NetNode, SpilloverNetwork } from '@/lib/views/charts/spillover-network'
import { CANVAS } from './canvas'

interface Point {
  readonly x: number
  readonly y: number
}

export interface PlacedNode extends NetNode, Point {
  readonly radius: number
  /** Where its words are centred, outward of it. */
  readonly words: Point
}

export interface PlacedArrow extends NetArrow {
  readonly start: Point
  /** Where the shaft ends and the head begins, and the head's three corners. */
  readonly end: Point
  readonly head: readonly Point[]
  readonly width: number
}

export interface SpilloverNetworkGeometry {
  readonly nodes: readonly PlacedNode[]
  readonly arrows: readonly PlacedArrow[]
}

/** All lengths in units of a square with this side. */
const CENTRE = CANVAS / 2
const CIRCLE = 300
const SMALLEST = 20
const LARGEST = 48
const LABEL_ROOM = 70
/** Between an arrow and the nodes it connects. */
const GAP = 12
const THINNEST = 3
const THICKEST = 14
/** With more nodes than these all arrows become thinner, as there are so many more of them. */
const ROOMY = 5

/** Places the nodes on a circle, the first at the top, clockwise; areas and widths grow with the nets they show. */
export function spilloverNetworkGeometry({ nodes, arrows }: SpilloverNetwork): SpilloverNetworkGeometry {
  const largestNet = Math.max(...nodes.map(({ net }) => Math.abs(net)), Number.MIN_VALUE)
  const widest = Math.max(...arrows.map(({ net }) => net), Number.MIN_VALUE)
  const thickness = (THICKEST - THINNEST) * Math.min(1, ROOMY / nodes.length)
  const placed = nodes.map((node, index) => {
    const angle = (2 * Math.PI * index) / nodes.length - Math.PI / 2
    const at = (distance: number): Point => ({
      x: CENTRE + distance * Math.cos(angle),
      y: CENTRE + distance * Math.sin(angle),
    })
    const radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.abs(node.net) / largestNet)
    return { ...node, ...at(CIRCLE), radius, words: at(CIRCLE + LARGEST + LABEL_ROOM) }
  })
  const nodeOf = new Map(placed.map((node) => [node.id, node]))
  return {
    nodes: placed,
    arrows: arrows.flatMap((arrow) => {
      const [from, to] = [nodeOf.get(arrow.from), nodeOf.get(arrow.to)]
      return from === undefined || to === undefined
        ? []
        : [placeArrow(arrow, from, to, thickness * (arrow.net / widest))]
    }),
  }
}

function placeArrow(arrow: NetArrow, from: PlacedNode, to: PlacedNode, thickness: number): PlacedArrow {
  const width = THINNEST + thickness
  const distance = Math.hypot(to.x - from.x, to.y - from.y)
  const [dx, dy] = [(to.x - from.x) / distance, (to.y - from.y) / distance]
  const along = (way: number, aside = 0): Point => ({
    x: from.x + way * dx - aside * dy,
    y: from.y + way * dy + aside * dx,
  })
  const tip = distance - to.radius - GAP
  const headLength = 18 + 1.6 * width
  const headWidth = 9 + width
  const neck = tip - headLength
  return {
    ...arrow,
    width,
    start: along(from.radius + GAP),
    end: along(neck),
    head: [along(tip), along(neck, headWidth), along(neck, -headWidth)],
  }
}
