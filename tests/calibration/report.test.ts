import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { claimsTooMuch, type Results, report } from './report'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const found = existsSync(at('../../lib/stats/calibration.json'))
const results: Results = found ? JSON.parse(readFileSync(at('../../lib/stats/calibration.json'), 'utf8')) : {}
const rows = Object.values(results).flatMap((study) => study.rows)

describe('the calibration that is kept', () => {
  it('has rows of every study there is, and of no other', () => {
    const studies = readdirSync(at('studies')).map((file) => file.replace(/\.ts$/, ''))
    expect(Object.keys(results).sort()).toEqual(studies.sort())
  })

  it('is of the methods as they are now', () => {
    const versions: string[] = Object.values(METHOD_VERSIONS)
    expect(rows.map(({ method }) => method).filter((method) => !versions.includes(method))).toEqual([])
  })

  it('reads the same in the report as in the data', () => {
    expect(readFileSync(at('../../lib/stats/CALIBRATION.md'), 'utf8')).toBe(report(results))
  })

  it('holds shares of samples', () => {
    expect(rows.length).toBeGreaterThan(0)
    for (const { share, samples } of rows) {
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      expect(samples).toBeGreaterThanOrEqual(100)
    }
  })
})

describe('claimsTooMuch', () => {
  const row = { method: 'hac-bartlett/1', generator: 't4', n: 60, setting: '', samples: 1000 } as const
  it('marks an interval that holds the truth too seldom', () => {
    expect(claimsTooMuch({ ...row, measure: 'coverage', nominal: 0.95, share: 0.9 })).toBe(true)
  })
  it('marks a test with too many false alarms', () => {
    expect(claimsTooMuch({ ...row, measure: 'size', nominal: 0.05, share: 0.1 })).toBe(true)
  })
  it('leaves a careful interval unmarked', () => {
    expect(claimsTooMuch({ ...row, measure: 'coverage', nominal: 0.95, share: 0.99 })).toBe(false)
  })
  it('leaves unmarked what chance explains', () => {
    const few = { ...row, samples: 100 }
    expect(claimsTooMuch({ ...few, measure: 'coverage', nominal: 0.95, share: 0.9 })).toBe(false)
  })
  it('leaves power unmarked, which has no nominal level', () => {
    expect(claimsTooMuch({ ...row, measure: 'power', nominal: null, share: 0.2 })).toBe(false)
  })
})
