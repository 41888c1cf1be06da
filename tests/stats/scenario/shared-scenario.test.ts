import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { scenarioCoverage } from '../../calibration/studies/scenario'
import type { CalibrationRow } from '../../calibration/study'
import { sharedFolder } from '../../shared-folder'

interface Reference {
  results: ({ H: number; subset: string } & Record<
    'beta+FHS(EWMA)' | 'beta+FHS+tScale',
    { cover80: number; cover95: number }
  >)[]
}

const shared = sharedFolder()
const SUBSETS = {
  all: 'all shocks',
  'shock<-1.5sd': 'shock beyond 1.5 sd',
  'shock<-2.5sd': 'shock beyond 2.5 sd',
}

describe.runIf(shared)('against the shared scenario calibration', () => {
  let results: Reference['results'] = []
  let rows: CalibrationRow[] = []
  beforeAll(() => {
    results = (
      JSON.parse(readFileSync(`${shared}reference/mc_scenario_calibration.json`, 'utf8')) as Reference
    ).results
    // The same kind of market and length of history; the file has 6,000 cases, of which some 80 beyond 2.5 sd.
    rows = scenarioCoverage('DCC-GARCH-t5', 1000, 200, seededRandom(4))
  })
  const ours = (H: number, subset: keyof typeof SUBSETS, nominal: number) =>
    rows.find((row) => row.setting === `${H} sessions, ${SUBSETS[subset]}` && row.nominal === nominal)!.share

  it.each([1, 5, 20])('keeps its coverage over %s sessions, whatever the size of the shock', (H) => {
    for (const subset of Object.keys(SUBSETS) as (keyof typeof SUBSETS)[]) {
      // Three points, and where cases are few, twice their standard error (about 2 and 1 points) besides.
      const [room80, room95] = subset === 'all' ? [0.03, 0.03] : [0.07, 0.05]
      expect(Math.abs(ours(H, subset, 0.8) - 0.8)).toBeLessThan(room80)
      expect(Math.abs(ours(H, subset, 0.95) - 0.95)).toBeLessThan(room95)
    }
  })

  it('is far nearer to it after large shocks than a range without the t-scale, and no farther than one with it', () => {
    for (const H of [1, 5, 20]) {
      const theirs = results.find((row) => row.H === H && row.subset === 'shock<-2.5sd')!
      const miss = Math.abs(ours(H, 'shock<-2.5sd', 0.8) - 0.8)
      expect(miss).toBeLessThan(Math.abs(theirs['beta+FHS(EWMA)'].cover80 - 0.8) / 2)
      expect(miss).toBeLessThan(Math.abs(theirs['beta+FHS+tScale'].cover80 - 0.8) + 0.02)
    }
  })
})
