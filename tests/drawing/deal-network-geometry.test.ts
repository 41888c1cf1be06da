import { describe, expect, it } from 'vitest'
import { dealNetworkGeometry } from '@/lib/drawing/deal-network-geometry'
import { getDeals } from '@/lib/queries/deals'
import type { DealArrow, DealNetworkChart, DealNode } from '@/lib/views/deals/deal-network-chart'
import { sampleStore } from '../queries/stores'

const node = (id: string): DealNode => ({ id, label: id, isAlone: false, isMarked: false })
const arrow = (from: string, to: string, code = 'P'): DealArrow => ({
  from,
  to,
  code,
  tone: 'source',
  title: `${from} ${to}`,
  isStrong: true,
})
const chart = (ids: readonly string[], arrows: readonly DealArrow[]): DealNetworkChart => ({
  title: '',
  subtitle: '',
  nodes: ids.map(node),
  arrows,
  legend: [],
  remarks: [],
  source: '',
  summary: '',
  table: { caption: '', columns: [], rows: [] },
})
const apart = (one: { x: number; y: number }, other: { x: number; y: number }) =>
  Math.hypot(one.x - other.x, one.y - other.y)
const numbers = (path: string) => (path.match(/-?[\d.]+/g) ?? []).map(Number)

describe('a network of deals', () => {
  it('has its first node in the middle and the others around it, clockwise from the top', () => {
    const { nodes } = dealNetworkGeometry(chart(['m', 'a', 'b', 'c', 'd'], []))
    expect(nodes.map(({ side }) => side)).toEqual(['inside', 'above', 'right', 'below', 'left'])
    expect(nodes[0]).toMatchObject({ x: 500, y: 500 })
  })

  it('keeps an arrow there and one back apart, and several of one direction too', () => {
    const { arrows } = dealNetworkGeometry(
      chart(['m', 'a', 'b'], [arrow('m', 'a'), arrow('a', 'm'), arrow('m', 'a', 'S')]),
    )
    const letters = arrows.map(({ letter }) => letter)
    for (const [index, letter] of letters.entries())
      for (const other of letters.slice(index + 1)) expect(apart(letter, other)).toBeGreaterThan(40)
  })

  it('ends each head at the edge of its node and begins outside the other', () => {
    const { arrows, nodes } = dealNetworkGeometry(chart(['m', 'a', 'b'], [arrow('a', 'm')]))
    const [middle, from] = nodes
    const [tipX = 0, tipY = 0] = numbers(arrows[0]!.head)
    const [startX = 0, startY = 0] = numbers(arrows[0]!.path)
    expect(apart({ x: tipX, y: tipY }, middle!) - middle!.radius).toBeCloseTo(8, 0)
    expect(apart({ x: startX, y: startY }, from!) - from!.radius).toBeCloseTo(8, 0)
  })

  it('bows an arrow along the rim inwards, whichever way it goes', () => {
    for (const [from, to] of [
      ['a', 'c'],
      ['c', 'a'],
    ] as const) {
      const { arrows, nodes } = dealNetworkGeometry(
        chart(['m', 'a', 'b', 'c', 'd', 'e', 'f'], [arrow(from, to)]),
      )
      const skipped = nodes.find(({ id }) => id === 'b')!
      expect(apart(arrows[0]!.letter, skipped)).toBeGreaterThan(skipped.radius + 20)
      expect(apart(arrows[0]!.letter, { x: 500, y: 500 })).toBeLessThan(apart(skipped, { x: 500, y: 500 }))
    }
  })

  it('leaves out an arrow whose node is not drawn', () => {
    expect(dealNetworkGeometry(chart(['m', 'a'], [arrow('m', 'z')])).arrows).toEqual([])
  })

  it('lays no letter of the deals of the sample over another letter or over a node', async () => {
    const { page } = await getDeals(await sampleStore(), new URLSearchParams(), {
      language: 'en',
      urlLanguage: null,
      isStrict: true,
    })
    const { arrows, nodes } = dealNetworkGeometry(page.network)
    const marks = arrows.map(({ from, to, letter, code }) => ({ name: `${from} ${to} ${code}`, ...letter }))
    const near = marks.flatMap((mark, index) => [
      ...marks
        .slice(index + 1)
        .filter((other) => apart(mark, other) < 34)
        .map(({ name }) => `${mark.name} / ${name}`),
      ...nodes.filter((one) => apart(mark, one) < one.radius + 16).map(({ id }) => `${mark.name} / ${id}`),
    ])
    expect(near).toEqual([])
  })
})
