import { describe, expect, it } from 'vitest'
import { CANVAS } from '@/lib/drawing/canvas'
import { spilloverNetworkGeometry } from '@/lib/drawing/spillover-network-geometry'
import type { NetArrow, NetNode, SpilloverNetwork } from '@/lib/views/charts/spillover-network'

const node = (id: string, net: number): NetNode => ({
  id,
  name: id,
  net,
  label: String(net),
  role: 'undecided',
})
const arrow = (from: string, to: string, net: number): NetArrow => ({
  from,
  to,
  net,
  isSure: true,
  title: '',
})
const network = (nodes: NetNode[], arrows: NetArrow[]): SpilloverNetwork => ({
  title: '',
  subtitle: '',
  nodes,
  arrows,
  legend: { solid: '', faint: '', roles: { giver: '', receiver: '', undecided: '' } },
  source: '',
  summary: '',
  table: { caption: '', columns: [], rows: [] },
})
const twelve = Array.from({ length: 12 }, (_, index) => node(`A${index}`, index - 5.5))

describe('the drawing of a network', () => {
  it('puts the first node at the top and the others clockwise around the middle', () => {
    const { nodes } = spilloverNetworkGeometry(
      network([node('A', 1), node('B', 1), node('C', 1), node('D', 1)], []),
    )
    const middle = CANVAS / 2
    expect(
      nodes.map(({ x, y }) => [Math.sign(Math.round(x - middle)), Math.sign(Math.round(y - middle))]),
    ).toEqual([
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
    ])
  })

  it('keeps twelve nodes and their words inside and apart', () => {
    const { nodes } = spilloverNetworkGeometry(network(twelve, []))
    for (const { x, y, radius, words } of nodes) {
      expect(Math.min(x, y) - radius).toBeGreaterThan(0)
      expect(Math.max(x, y) + radius).toBeLessThan(CANVAS)
      expect(Math.min(words.x, words.y)).toBeGreaterThan(60)
      expect(Math.max(words.x, words.y)).toBeLessThan(CANVAS - 60)
    }
    nodes.forEach((one, index) => {
      const other = nodes[(index + 1) % nodes.length]!
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius)
    })
  })

  it('draws a node the larger the larger its net, whatever its sign', () => {
    const { nodes } = spilloverNetworkGeometry(network([node('A', -8), node('B', 2), node('C', 6)], []))
    const [a = 0, b = 0, c = 0] = nodes.map(({ radius }) => radius)
    expect(a).toBeGreaterThan(c)
    expect(c).toBeGreaterThan(b)
  })

  it('lets an arrow begin and end outside its nodes, head first, the wider the larger', () => {
    const { nodes, arrows } = spilloverNetworkGeometry(
      network([node('A', 3), node('B', -3)], [arrow('A', 'B', 4), arrow('B', 'A', 1)]),
    )
    const [a, b] = nodes
    const [wide, thin] = arrows
    if (a === undefined || b === undefined || wide === undefined || thin === undefined)
      throw new Error('missing')
    const [tip, ...corners] = wide.head
    const toB = ({ x, y }: { x: number; y: number }) => Math.hypot(b.x - x, b.y - y)
    expect(toB(tip!)).toBeGreaterThan(b.radius)
    expect(toB(tip!)).toBeLessThan(b.radius + 20)
    expect(corners.every((corner) => toB(corner) > toB(tip!))).toBe(true)
    expect(Math.hypot(a.x - wide.start.x, a.y - wide.start.y)).toBeGreaterThan(a.radius)
    expect(wide.width).toBeGreaterThan(thin.width)
  })

  it('draws no arrow of an asset that is not there, and nothing broken where all nets are 0', () => {
    const { nodes, arrows } = spilloverNetworkGeometry(
      network([node('A', 0), node('B', 0)], [arrow('A', 'Z', 1)]),
    )
    expect(arrows).toEqual([])
    expect(nodes.every(({ x, y, radius }) => [x, y, radius].every(Number.isFinite))).toBe(true)
  })
})
