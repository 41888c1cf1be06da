import type { DealArrow, DealNetworkChart, DealNode } from '@/lib/views/deals/deal-network-chart'
import { CANVAS } from './canvas'

interface Point {
  readonly x: number
  readonly y: number
}

export interface PlacedDealNode extends DealNode, Point {
  readonly radius: number
  /** On which side of the node its name stands; 'inside' in the middle. */
  readonly side: 'inside' | 'left' | 'right' | 'above' | 'below'
  /** Where the name begins, ends or is centred, by its side. */
  readonly words: Point
}

export interface PlacedDealArrow extends DealArrow {
  /** A quadratic curve as the commands of a path. */
  readonly path: string
  /** The corners of its head, for a polygon. */
  readonly head: string
  /** Where its letter stands. */
  readonly letter: Point
}

export interface DealNetworkGeometry {
  readonly nodes: readonly PlacedDealNode[]
  readonly arrows: readonly PlacedDealArrow[]
}

/** All lengths in units of a square with the canvas as its side. */
const CENTRE = CANVAS / 2
const MIDDLE: Point = { x: CENTRE, y: CENTRE }
const MIDDLE_RADIUS = 0.085 * CANVAS
const RIM_RADIUS = 0.016 * CANVAS
/** Left and right of the circle the names need more room than above and below. */
const RIM = { across: 0.31 * CANVAS, down: 0.41 * CANVAS }
const GAP = 0.008 * CANVAS
const OUTWARD = { left: [-1, 0], right: [1, 0], above: [0, -1], below: [0, 1] } as const
const HEAD = { length: 0.03 * CANVAS, width: 0.022 * CANVAS }
/** How far the curves of one pair of nodes lie apart at their middles. */
const SPREAD = 0.06 * CANVAS
/** How far a curve along the rim bows inwards, as a share of its length: past the nodes between its ends. */
const BOW = 0.16
/** Where on its curve a letter stands: nearer to its start, as many curves come together at the same end. */
const LETTER = 0.38

/**
 * Lays out a network: the first node in the middle, the others around it on an ellipse, clockwise from the top. Each arrow
 * bends to its own left, so that one there and one back lie apart; several of one direction bend further and further. One
 * along the rim that has none back bows inwards.
 */
export function dealNetworkGeometry({ nodes, arrows }: DealNetworkChart): DealNetworkGeometry {
  const [middle, ...rim] = nodes
  const placed = [
    ...(middle === undefined
      ? []
      : [{ ...middle, ...MIDDLE, radius: MIDDLE_RADIUS, side: 'inside' as const, words: MIDDLE }]),
    ...rim.map((node, index) => onRim(node, index / rim.length)),
  ]
  const nodeOf = new Map(placed.map((node) => [node.id, node]))
  const drawn = new Map<string, number>()
  return {
    nodes: placed,
    arrows: arrows.flatMap((arrow) => {
      const [from, to] = [nodeOf.get(arrow.from), nodeOf.get(arrow.to)]
      if (from === undefined || to === undefined || from === to) return []
      const direction = `${arrow.from} ${arrow.to}`
      const before = drawn.get(direction) ?? 0
      drawn.set(direction, before + 1)
      const isReturned = arrows.some((other) => other.from === arrow.to && other.to === arrow.from)
      const bend = SPREAD * (before + 0.5)
      const isAlongRim = from.side !== 'inside' && to.side !== 'inside'
      return [placeArrow(arrow, from, to, isAlongRim && !isReturned ? inwards(from, to, before) : bend)]
    }),
  }
}

function onRim(node: DealNode, turn: number): PlacedDealNode {
  const angle = 2 * Math.PI * turn
  const [across, up] = [Math.sin(angle), Math.cos(angle)]
  const at = { x: CENTRE + RIM.across * across, y: CENTRE - RIM.down * up }
  const side = Math.abs(across) < 0.3 ? (up > 0 ? 'above' : 'below') : across > 0 ? 'right' : 'left'
  const [right, down] = OUTWARD[side]
  const distance = RIM_RADIUS + 1.5 * GAP
  return {
    ...node,
    ...at,
    radius: RIM_RADIUS,
    side,
    words: { x: at.x + right * distance, y: at.y + down * distance },
  }
}

/** The bend, to the left of the way, that leads a curve along the rim past the middle of the drawing's side of it. */
function inwards(from: Point, to: Point, before: number): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const turn = (to.y - from.y) * (CENTRE - from.x) - (to.x - from.x) * (CENTRE - from.y)
  return Math.sign(turn || 1) * (BOW * length + SPREAD * before)
}

function placeArrow(
  arrow: DealArrow,
  from: PlacedDealNode,
  to: PlacedDealNode,
  bend: number,
): PlacedDealArrow {
  const control = aside(from, to, 2 * bend)
  const start = towards(from, control, from.radius + GAP)
  const tip = towards(to, control, to.radius + GAP)
  const neck = towards(to, control, to.radius + GAP + HEAD.length)
  const along = (one: number, bent: number, other: number) =>
    (1 - LETTER) ** 2 * one + 2 * LETTER * (1 - LETTER) * bent + LETTER ** 2 * other
  const letter = { x: along(start.x, control.x, neck.x), y: along(start.y, control.y, neck.y) }
  return {
    ...arrow,
    path: `M${text(start)}Q${text(control)} ${text(neck)}`,
    head: [tip, corner(tip, neck, HEAD.width / 2), corner(tip, neck, -HEAD.width / 2)].map(text).join(' '),
    letter,
  }
}

/** The point beside the middle between two, to the left of the way from the first to the second. */
function aside(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  return {
    x: (from.x + to.x) / 2 + ((to.y - from.y) / length) * distance,
    y: (from.y + to.y) / 2 - ((to.x - from.x) / length) * distance,
  }
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  return {
    x: from.x + ((to.x - from.x) / length) * distance,
    y: from.y + ((to.y - from.y) / length) * distance,
  }
}

function corner(tip: Point, neck: Point, distance: number): Point {
  const length = Math.hypot(tip.x - neck.x, tip.y - neck.y)
  return {
    x: neck.x + ((tip.y - neck.y) / length) * distance,
    y: neck.y - ((tip.x - neck.x) / length) * distance,
  }
}

function text({ x, y }: Point): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`
}
