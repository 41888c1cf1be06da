import { describe, expect, it } from 'vitest'
import type { Estimate } from '@/lib/analysis/estimate'
import {
  bubbleTest,
  connectednessTest,
  eventTest,
  grangerHelps,
  heldByClocks,
  leadTest,
  matrixTest,
  netRoles,
  pairGives,
  pairStandsOut,
  pairTest,
  pOfStory,
  restStandsOut,
  toldEpisodes,
} from '@/lib/analysis/stands-out'

/** A correlation of 250 returns with an interval of so much to either side. */
const correlated = (value: number | null, half: number, changes: Partial<Estimate> = {}) => ({
  value,
  lower: value === null ? null : value - half,
  upper: value === null ? null : value + half,
  fisher: null,
  jackknife: null,
  n: 250,
  ...changes,
})

describe('a correlation', () => {
  it('stands out where each of its intervals excludes 0', () => {
    expect(pairStandsOut(correlated(0.3, 0.2))).toBe(true)
    const jackknife = { lower: -0.01, upper: 0.6, intervalMethod: 'jackknife-hac/1' }
    expect(pairStandsOut(correlated(0.3, 0.2, { jackknife }))).toBe(false)
  })
  it('is not judged without an interval, or of fewer than 20 returns', () => {
    expect(pairStandsOut(correlated(null, 0.2))).toBeNull()
    expect(pairStandsOut(correlated(0.9, 0.05, { n: 19 }))).toBeNull()
    expect(pairStandsOut(correlated(0.9, 0.05, { n: 20 }))).toBe(true)
  })
  it('leaves something beside the market only where it stands out itself', () => {
    const [clear, open] = [correlated(0.3, 0.2), correlated(0.1, 0.2)]
    expect(restStandsOut(clear, clear)).toBe(true)
    expect(restStandsOut(open, clear)).toBe(false)
    expect(restStandsOut(clear, open)).toBe(false)
    expect(restStandsOut(clear, correlated(null, 0))).toBeNull()
  })
  it('counts with the larger p of all that is told of it', () => {
    const [clear, close, open] = [correlated(0.5, 0.2), correlated(0.25, 0.2), correlated(0.1, 0.2)]
    expect(pairTest(clear, [close]).p).toBe(pairTest(close, []).p)
    expect(pairTest(clear, [open]).p).toBe(pairTest(clear, []).p)
    expect(pairTest(correlated(null, 0), [])).toEqual({ p: null, stands: null })
  })
})

describe('all tests of the story', () => {
  it('multiply a p by their number, up to 1', () => {
    expect(pOfStory(0.01)).toBeCloseTo(0.07, 12)
    expect(pOfStory(0.4)).toBe(1)
  })
  it('take of a matrix the pair that stands out most, and none where there is none', () => {
    expect(
      matrixTest({
        adjustedP: [
          [null, 0.04],
          [0.04, null],
        ],
      }),
    ).toEqual({ p: 0.04, stands: true })
    expect(
      matrixTest({
        adjustedP: [
          [null, null],
          [null, null],
        ],
      }),
    ).toEqual({ p: null, stands: null })
  })
  it('have no verdict where a test could not be made', () => {
    expect(eventTest({ placebo: null })).toEqual({ p: null, stands: null })
    expect(bubbleTest({ p: null })).toEqual({ p: null, stands: null })
    const nothing = { largest: null, xEarlier: null, yEarlier: null, setAside: [] }
    expect(leadTest({ joint: nothing, besideClocks: null })).toEqual({ p: null, stands: null })
  })
})

describe('dated stretches', () => {
  const episode = {
    ...{ from: '2025-03-03', to: '2025-03-07', peak: '2025-03-06', origin: '2025-02-03' },
    ...{ direction: 'rising' as const, open: false, rows: 5 },
  } as const

  it('are told only of a range that stands out', () => {
    expect(toldEpisodes({ p: 0.05, episodes: [episode] })).toEqual([episode])
    expect(toldEpisodes({ p: 0.06, episodes: [episode] })).toEqual([])
    expect(toldEpisodes({ p: null, episodes: [episode] })).toEqual([])
  })
})

describe("Granger's test", () => {
  const direction = (pRobust: number | null) => ({
    F: 4,
    p: pRobust,
    robustF: 4,
    pRobust,
    numerator: 1,
    denominator: 200,
    lag: 1,
    n: 240,
    reason: null,
  })
  const asked = (leadP: number, forth: number | null, back: number | null) =>
    grangerHelps({
      joint: { largest: { lag: 1, r: 0.2, p: leadP }, xEarlier: null, yEarlier: null, setAside: [0] },
      besideClocks: null,
      granger: {
        xToY: direction(forth),
        yToX: direction(back),
        order: null,
        method: 'granger-f/1',
        robustMethod: 'granger-hc3/1',
        orderMethod: 'var-ols/1',
      },
    })

  it('is told as help where the search over all lags stands out, with both directions counted', () => {
    expect(asked(0.01, 0.02, 0.6)).toEqual({
      xToY: { adjustedP: 0.04, helps: true },
      yToX: { adjustedP: 0.6, helps: false },
    })
    expect(asked(0.01, 0.03, 0.6).xToY).toEqual({ adjustedP: 0.06, helps: false })
  })
  it('is not told as help where that search finds nothing', () => {
    expect(asked(0.3, 0.001, 0.6).xToY).toEqual({ adjustedP: 0.002, helps: false })
  })
  it('says nothing of a direction without a p', () => {
    expect(asked(0.01, null, 0.02)).toEqual({ xToY: null, yToX: { adjustedP: 0.02, helps: true } })
  })
})

describe('givers and receivers', () => {
  const beside = (expected: number, p: number) => ({ expected, p })
  /** ORCL gives 8 to TOTAL, of which 2 are expected. */
  const result = ({
    p = 0.01,
    total = 0.003,
    expected = 2,
    readLate = [] as string[],
    pairP = p,
  }: {
    p?: number
    total?: number
    expected?: number
    readLate?: string[]
    pairP?: number
  } = {}) => ({
    assets: ['ORCL', 'TOTAL'],
    unrelated: { expected: 1, upper: 3, p: total },
    sameDay: {
      net: [beside(expected, p), beside(-expected, p)],
      pairwise: [
        [null, beside(expected, pairP)],
        [beside(-expected, pairP), null],
      ],
    },
    readLate,
    value: {
      net: [8, -8],
      pairwise: [
        [0, 8],
        [-8, 0],
      ],
    },
  })

  it('are named where their nets lie beyond what shared days show', () => {
    expect(netRoles(result())).toEqual(['giver', 'receiver'])
    expect(pairGives(result(), 0, 1)).toBe(true)
    expect(pairGives(result(), 1, 0)).toBe(false)
  })
  it('are not where shared days alone show as much', () => {
    expect(netRoles(result({ p: 0.2 }))).toEqual(['undecided', 'undecided'])
    expect(pairGives(result({ p: 0.2 }), 0, 1)).toBe(false)
  })
  it('are not where a net lies below what is expected of it, though above 0', () => {
    expect(netRoles(result({ expected: 20 }))).toEqual(['undecided', 'undecided'])
  })
  it('are not where the total does not stand out', () => {
    expect(netRoles(result({ total: 0.2 }))).toEqual(['undecided', 'undecided'])
  })
  it('are named against the clocks, and not with them', () => {
    expect(netRoles(result({ readLate: ['TOTAL'] }))).toEqual(['giver', 'receiver'])
    const late = result({ readLate: ['ORCL'] })
    expect(netRoles(late)).toEqual(['undecided', 'undecided'])
    expect(heldByClocks(late)).toEqual(['ORCL', 'TOTAL'])
    expect(pairGives(late, 0, 1)).toBe(false)
    expect(heldByClocks(result())).toEqual([])
  })
  it('give to one another only where one of them has its role', () => {
    expect(pairGives(result({ p: 0.2, pairP: 0.01 }), 0, 1)).toBe(false)
    expect(pairGives(result({ p: 0.01, pairP: 0.2 }), 0, 1)).toBe(false)
  })
  it('count with the largest p of all that is told', () => {
    expect(connectednessTest(result({ p: 0.02, total: 0.003 }))).toEqual({ p: 0.02, stands: true })
    expect(connectednessTest(result({ p: 0.5, total: 0.003 }))).toEqual({ p: 0.003, stands: true })
  })
})
