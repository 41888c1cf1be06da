import { describe, expect, it } from 'vitest'
import type { Held } from '@/lib/ingest/plan'
import { HISTORY_START, planHistory, wantedFields } from '@/lib/ingest/plan'
import { asset, givenProvider, history } from './given-provider'

const yahoo = givenProvider('yahoo', { history: () => history([]) })
const other = givenProvider('other', { history: () => history([]), covers: ({ id }) => id === 'BTC' })
/** Wednesday 8 October 2025, 22:30 UTC: two and a half hours after the close in New York. */
const now = '2025-10-08T22:30:00.000Z'

function heldUntil(lastDay: string, firstDay = '2018-01-02'): Held[] {
  return [{ field: 'close', provider: 'yahoo', firstDay, lastDay }]
}

function fromDay(held: Held[], lastPulled: string | null, at = now, id = 'ORCL') {
  const pulled = new Map(lastPulled === null ? [] : [['yahoo', lastPulled]])
  return planHistory({ asset: asset(id), providers: [yahoo], held, lastPulled: pulled, now: at }).steps[0]
    ?.from
}

describe('planHistory', () => {
  it('asks for everything where nothing is stored', () => {
    expect(fromDay([], null)).toBe(HISTORY_START)
  })

  it('asks for everything where what is stored was not pulled', () => {
    expect(fromDay(heldUntil('2025-10-07'), null)).toBe(HISTORY_START)
  })

  it('asks for everything again where what was pulled has been withdrawn', () => {
    expect(fromDay([], '2025-10-07T22:30:00.000Z')).toBe(HISTORY_START)
  })

  it('asks from ten days before the last stored day', () => {
    expect(fromDay(heldUntil('2025-10-07'), '2025-10-07T22:30:00.000Z')).toBe('2025-09-27')
  })

  it('asks nothing when the last session is stored and was pulled six hours after its close', () => {
    const later = '2025-10-09T09:00:00.000Z'
    expect(fromDay(heldUntil('2025-10-08'), '2025-10-09T02:00:00.000Z', later)).toBeNull()
  })

  it('asks again when the last session was pulled before its figures had settled', () => {
    const later = '2025-10-09T09:00:00.000Z'
    expect(fromDay(heldUntil('2025-10-08'), '2025-10-08T22:30:00.000Z', later)).toBe('2025-09-28')
  })

  it('asks again when a provider that was pulled late has not given the last session', () => {
    const later = '2025-10-09T09:00:00.000Z'
    expect(fromDay(heldUntil('2025-10-07'), '2025-10-09T02:00:00.000Z', later)).toBe('2025-09-27')
  })

  it('asks nothing over a weekend once Friday has settled', () => {
    expect(
      fromDay(heldUntil('2025-10-03'), '2025-10-04T08:00:00.000Z', '2025-10-05T12:00:00.000Z'),
    ).toBeNull()
  })

  it('never asks for days before the start of history by its own choice', () => {
    expect(fromDay(heldUntil('2018-01-05'), '2018-01-06T00:00:00.000Z')).toBe(HISTORY_START)
  })

  it('ends on the last session that has closed, also on an early close', () => {
    const plan = (at: string) =>
      planHistory({ asset: asset('ORCL'), providers: [yahoo], held: [], lastPulled: new Map(), now: at }).to
    expect(plan('2025-10-08T19:59:59.000Z')).toBe('2025-10-07')
    expect(plan('2025-10-08T20:00:00.000Z')).toBe('2025-10-08')
    expect(plan('2025-11-28T18:00:00.000Z')).toBe('2025-11-28')
  })

  it('ends on yesterday for an asset with UTC days', () => {
    const plan = planHistory({
      asset: asset('BTC'),
      providers: [yahoo],
      held: [],
      lastPulled: new Map(),
      now,
    })
    expect(plan.to).toBe('2025-10-07')
  })

  it('takes the day the caller names over what the store suggests', () => {
    const input = { asset: asset('ORCL'), providers: [yahoo], held: heldUntil('2025-10-08'), now }
    const lastPulled = new Map([['yahoo', '2025-10-09T02:00:00.000Z']])
    expect(planHistory({ ...input, lastPulled, from: '2024-01-01' }).steps[0]?.from).toBe('2024-01-01')
  })

  it('leaves out providers that do not cover the asset and keeps the order of the others', () => {
    const steps = (id: string) =>
      planHistory({
        asset: asset(id),
        providers: [other, yahoo],
        held: [],
        lastPulled: new Map(),
        now,
      }).steps.map(({ provider }) => provider.facts.id)
    expect(steps('ORCL')).toEqual(['yahoo'])
    expect(steps('BTC')).toEqual(['other', 'yahoo'])
  })

  it('judges each provider by what is stored from it alone', () => {
    const held: Held[] = [
      { field: 'close', provider: 'other', firstDay: '2018-01-02', lastDay: '2025-10-07' },
    ]
    expect(fromDay(held, '2025-10-07T22:30:00.000Z', now, 'BTC')).toBe(HISTORY_START)
  })
})

describe('wantedFields', () => {
  it('wants a market cap beside the price of a coin, and the main field of others', () => {
    expect(wantedFields(asset('BTC'))).toEqual(['close', 'marketCap'])
    expect(wantedFields(asset('ORCL'))).toEqual(['close'])
    expect(wantedFields(asset('TOTAL'))).toEqual(['marketCap'])
  })
})
