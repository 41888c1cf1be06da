import { beforeAll, describe, expect, it } from 'vitest'
import { AFTER_FAILURE, type FailureKind } from '@/lib/providers/errors'
import { PROVIDER_FACTS } from '@/lib/providers/provider-facts'
import { DOORS } from './matrix/doors'
import { EXPECTED, type Expected } from './matrix/expected'
import { FAULTS, type Fault, type FaultId } from './matrix/faults'
import { mismatches } from './matrix/mismatches'
import { type CaseResult, runMatrix } from './matrix/run-matrix'
import { NOW } from './matrix/scene'
import { brokenPage, brokenRows } from './matrix/watch'

const FAULT_IDS = Object.keys(FAULTS) as FaultId[]
const CASES = FAULT_IDS.flatMap((faultId) =>
  DOORS.flatMap((door) => {
    const expected = EXPECTED[faultId][door.id]
    return typeof expected === 'string' ? [] : [{ faultId, door, expected }]
  }),
)

let results: readonly CaseResult[] = []
const resultOf = (faultId: FaultId, door: (typeof DOORS)[number]) =>
  results.find((result) => result.faultId === faultId && result.door === door)!

beforeAll(async () => {
  results = await runMatrix()
}, 900_000)

describe.each(DOORS)('$id', (door) => {
  it.each(CASES.filter((one) => one.door === door))(
    'does with "$faultId" what the table says',
    ({ faultId }) => {
      expect(resultOf(faultId, door).mismatches).toEqual([])
    },
  )
})

describe('the table', () => {
  it('has every provider, by one door or more', () => {
    const config = { baseUrl: 'http://127.0.0.1:9', userAgent: '', apiKey: 'key', now: Date.now }
    const providers = DOORS.map((door) => door.create(config).facts.id)
    expect([...new Set(providers)].sort()).toEqual(PROVIDER_FACTS.map(({ id }) => id).sort())
  })

  it('names every fault behind every door, but for those of a way that only one door has', () => {
    for (const faultId of FAULT_IDS) {
      const { onlyAt } = FAULTS[faultId] as Fault
      const named = DOORS.filter(({ id }) => typeof EXPECTED[faultId][id] !== 'string').map(({ id }) => id)
      expect(named, faultId).toEqual(onlyAt === undefined ? DOORS.map(({ id }) => id) : [onlyAt])
    }
  })

  it('knows every kind of failure but that of a source which is left alone', () => {
    const kinds = new Set(CASES.map(({ expected }) => expected.kind))
    const missing = (Object.keys(AFTER_FAILURE) as FailureKind[]).filter((kind) => !kinds.has(kind))
    expect(missing).toEqual(['circuit-open'])
  })

  it('has a source tried again where its failure says so and nothing else stands against it, and once otherwise', () => {
    const exceptions = new Set<FaultId>([
      // No request can be seen; the source asked for a pause; the redirects are what is counted.
      'connection refused',
      '429, wait 120 s',
      '429, wait until a date',
      '429, wait for years',
      'redirect 301 in a circle',
      'redirect 302 in a circle',
      // What looks restated is asked for a second time, in whole.
      'all x100',
      'split, announced',
      'another currency',
    ])
    for (const { faultId, expected } of CASES) {
      const { onlyAt } = FAULTS[faultId] as Fault
      if (expected.kind === null || onlyAt !== undefined || exceptions.has(faultId)) continue
      const isRetried = AFTER_FAILURE[expected.kind] === 'retry'
      expect(expected.requests > 1, faultId).toBe(isRetried)
    }
  })
})

describe('a case', () => {
  const wrong: readonly [string, (expected: Expected) => Expected][] = [
    ['another kind', (expected) => ({ ...expected, kind: expected.kind === 'empty' ? 'refused' : 'empty' })],
    ['one request more', (expected) => ({ ...expected, requests: expected.requests + 1 })],
    ['one value more', (expected) => ({ ...expected, written: expected.written + 1 })],
    ['other words', (expected) => ({ ...expected, says: 'All is well.' })],
    [
      'a value more put aside',
      ({ quarantined, ...rest }) => ({ ...rest, quarantined: [...quarantined, 'close 2026-03-10: strange'] }),
    ],
  ]

  it.each(wrong)('fails where the table says %s', (_, change) => {
    for (const { door, faultId, expected } of CASES) {
      const { outcome } = resultOf(faultId, door)
      expect(mismatches(door.name, change(expected), outcome), `${faultId}, ${door.id}`).not.toEqual([])
    }
  })

  it('fails where a value was put aside of which the table says nothing', () => {
    for (const { door, faultId, expected } of CASES.filter((one) => one.expected.quarantined.length > 0)) {
      const { outcome } = resultOf(faultId, door)
      const less = { ...expected, quarantined: expected.quarantined.slice(1) }
      expect(mismatches(door.name, less, outcome), `${faultId}, ${door.id}`).not.toEqual([])
    }
  })

  const row = { series: 'yahoo ORCL close', at: '2026-03-06', batch: 1, value: 200 }

  it.each([
    ['a stored row has changed', [{ ...row, value: 201 }], 'has changed'],
    ['a stored row is gone', [], 'has changed'],
    ['a value is written twice', [row, { ...row, batch: 2 }], 'a second time'],
    ['a value is zero', [row, { ...row, batch: 2, value: 0 }], 'is 0'],
    ['a value lies in the future', [row, { ...row, at: '2026-03-12', batch: 2 }], 'in the future'],
  ])('fails where %s', (_, after, words) => {
    expect([...brokenRows([row], after)].join()).toContain(words)
  })

  it('fails where a page shows another value, another age, or an old value as new', () => {
    const { quote } = results[0]!.before
    const age = (Date.parse(NOW) - Date.parse(quote.instant!)) / 1000
    const seen = { ...quote, ageSeconds: age, state: 'stale' } as const
    expect([...brokenPage(quote, seen, 0)]).toEqual([])
    expect([...brokenPage(quote, { ...seen, price: 1 }, 0)]).toHaveLength(1)
    expect([...brokenPage(quote, { ...seen, ageSeconds: 5 }, 0)]).toHaveLength(1)
    expect([...brokenPage(quote, { ...seen, state: 'live' }, 0)]).toHaveLength(1)
    expect([...brokenPage(quote, { ...seen, instant: null }, 0)]).toHaveLength(1)
  })
})
