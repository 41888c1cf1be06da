import { describe, expect, it } from 'vitest'
import { exposures } from '@/lib/analysis/deal-exposure'
import { dealStress } from '@/lib/analysis/deal-stress'
import { dealGraph } from '@/lib/analysis/deals'
import { madeDeal as deal } from './made-deals'

const usd = (low: number | null, high: number | null) => ({ low, high, unit: 'USD' as const, isRough: false })
const graphOf = (deals: ReturnType<typeof deal>[], at: string | null = null) => dealGraph(deals, at, 'all')

const stake = deal({ from: 'nvidia', to: 'openai', kind: 'equity', day: '2025-09-22' })
const order = deal({ from: 'openai', to: 'oracle', kind: 'purchase', day: '2025-09-10' })
const chips = deal({ from: 'oracle', to: 'nvidia', kind: 'purchase', day: '2025-11-04' })

describe('the graph of the deals on a day', () => {
  it('holds what was announced by then, and closes a cycle on the day of its last hop', () => {
    expect(graphOf([stake, order, chips], '2025-11-03').cycles).toEqual([])
    const [cycle] = graphOf([stake, order, chips], '2025-11-04').cycles
    expect(cycle).toMatchObject({ firms: ['nvidia', 'openai', 'oracle'], closedOn: '2025-11-04' })
  })

  it('looks at one kind alone where asked to', () => {
    expect(dealGraph([stake, order, chips], null, 'purchase').arrows).toHaveLength(2)
    expect(dealGraph([stake, order, chips], null, 'purchase').cycles).toEqual([])
  })

  it('shows a replaced deal as what it was before, and without an arrow after', () => {
    const replaced = deal({
      ...stake,
      status: 'letter-of-intent',
      later: { day: '2026-02-20', status: 'superseded', source: 'https://example.org/later' },
    })
    expect(graphOf([replaced], '2026-02-19').deals[0]).toMatchObject({
      standing: 'letter-of-intent',
      isArrow: true,
    })
    expect(graphOf([replaced], '2026-02-20').deals[0]).toMatchObject({
      standing: 'superseded',
      isArrow: false,
    })
    expect(graphOf([replaced, order, chips]).cycles).toEqual([])
  })

  it('takes a sale in the market for no flow between the two', () => {
    const graph = graphOf([deal({ from: 'softbank', to: 'nvidia', kind: 'sale' })])
    expect(graph).toMatchObject({ arrows: [], firms: [] })
    expect(graph.deals).toHaveLength(1)
  })

  it('is as well evidenced in a cycle as the worst hop, and in a hop as the best deal', () => {
    const talks = deal({ ...order, id: 'talks', status: 'in-talks' })
    const [both] = graphOf([stake, order, talks, chips]).cycles
    expect(both).toMatchObject({ isDoubtful: false, weakest: { standing: 'announced' } })
    const [alone] = graphOf([stake, talks, chips]).cycles
    expect(alone).toMatchObject({ isDoubtful: true, weakest: { id: 'talks' } })
  })

  it('takes a deal without a source for weaker than any status', () => {
    const unverified = deal({ ...order, status: 'paid', evidence: 'unverified' })
    const talks = deal({ ...chips, status: 'in-talks' })
    expect(graphOf([stake, unverified, talks]).cycles[0]?.weakest.id).toBe(unverified.id)
  })

  it('rests on binding or paid deals only where every hop has one', () => {
    const firm = [stake, order, chips].map((one) => deal({ ...one, status: 'binding' }))
    expect(graphOf(firm).cycles[0]?.isFirm).toBe(true)
    expect(graphOf([...firm.slice(1), stake]).cycles[0]?.isFirm).toBe(false)
  })

  it('closes by money alone only where no hop needs a warrant or a guarantee', () => {
    const warrant = deal({ from: 'amd', to: 'openai', kind: 'warrant' })
    const back = deal({ from: 'openai', to: 'amd', kind: 'purchase' })
    expect(graphOf([warrant, back]).cycles[0]?.isMoney).toBe(false)
    const bought = deal({ ...warrant, id: 'bought', kind: 'equity' })
    expect(graphOf([warrant, bought, back]).cycles[0]?.isMoney).toBe(true)
  })
})

describe('what a firm gives and receives', () => {
  const gives = (...amounts: Parameters<typeof deal>[0]['amount'][]) =>
    exposures(
      graphOf(
        amounts.map((amount, index) =>
          deal({ from: 'openai', to: 'oracle', kind: 'purchase', id: String(index), amount: amount ?? null }),
        ),
      ),
    ).filter(({ side }) => side === 'gives')

  it('is a range from the largest alone to all at their upper ends', () => {
    expect(gives(usd(300, 300), usd(20, 50))).toEqual([
      expect.objectContaining({ low: 300, high: 350, deals: 2, withoutAmount: 0 }),
    ])
  })

  it('stays open above where an amount is not known, and never counts it as 0', () => {
    expect(gives(usd(300, 300), null)[0]).toMatchObject({ low: 300, high: null, withoutAmount: 1 })
    expect(gives(null)[0]).toMatchObject({ low: null, high: null, withoutAmount: 1 })
  })

  it('has no lower end from an intention', () => {
    const talks = deal({
      from: 'meta',
      to: 'oracle',
      kind: 'purchase',
      status: 'in-talks',
      amount: usd(20, 20),
    })
    expect(exposures(graphOf([talks]))[0]).toMatchObject({ low: null, high: 20 })
  })

  it('never adds kinds or units', () => {
    const deals = [
      deal({ from: 'nvidia', to: 'coreweave', kind: 'equity', id: 'a', amount: usd(1, 1) }),
      deal({
        from: 'nvidia',
        to: 'coreweave',
        kind: 'equity',
        id: 'b',
        amount: { low: 5, high: 7, unit: 'percent', isRough: false },
      }),
      deal({ from: 'nvidia', to: 'coreweave', kind: 'backstop', id: 'c', amount: usd(6, 6) }),
    ]
    const found = exposures(graphOf(deals)).filter(({ side }) => side === 'gives')
    expect(found.map(({ kind, unit, low, high }) => [kind, unit, low, high])).toEqual([
      ['equity', 'USD', 1, 1],
      ['equity', 'percent', 5, 7],
      ['backstop', 'USD', 6, 6],
    ])
  })
})

describe('the stress of one firm', () => {
  const { arrows } = graphOf([stake, order, chips])

  it('follows the arrows step by step, each deal once', () => {
    const { owed } = dealStress(arrows, 'openai', 4)
    expect(owed.map(({ step, deal: { id } }) => [step, id])).toEqual([
      [1, order.id],
      [2, chips.id],
      [3, stake.id],
    ])
    expect(dealStress(arrows, 'openai', 1).owed).toHaveLength(1)
  })

  it('is a stated amount in the first step and up to it from the second on', () => {
    const { owed } = dealStress(arrows, 'openai', 2)
    expect(owed.map(({ amount }) => amount)).toEqual([
      { low: 10e9, high: 10e9, unit: 'USD' },
      { low: 0, high: 10e9, unit: 'USD' },
    ])
  })

  it('names who has put something into it, but not who buys from it', () => {
    expect(dealStress(arrows, 'openai', 1).put.map(({ deal: { id } }) => id)).toEqual([stake.id])
    expect(dealStress(arrows, 'oracle', 1).put).toEqual([])
  })

  it('has no amount where none was disclosed', () => {
    const silent = graphOf([deal({ ...order, amount: null })]).arrows
    expect(dealStress(silent, 'openai', 1).owed[0]?.amount).toBeNull()
  })
})
