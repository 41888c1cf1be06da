import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { autocorrelation } from '@/lib/stats/lead-lag/autocorrelation'
import { crossCorrelation } from '@/lib/stats/lead-lag/cross-correlation'
import { granger } from '@/lib/stats/lead-lag/granger'
import { ljungBox } from '@/lib/stats/lead-lag/ljung-box'
import { sharedFolder } from '../../shared-folder'
import { expectClose } from '../examples'

interface CrossCorrelations {
  lags: number[]
  r: number[]
  acfX: number[]
  ljungBox: Record<'lags' | 'q' | 'p' | 'qSquares' | 'pSquares', number[]>
}
interface GrangerCase {
  order: number
  F: number
  p: number
  df1: number
  df2: number
}
type GrangerCases = Record<'eggCausesChicken' | 'chickenCausesEgg', GrangerCase[]>

const shared = sharedFolder()
const read = <Shape>(name: string) =>
  JSON.parse(readFileSync(`${shared}reference/${name}.json`, 'utf8')) as Shape

function column(name: string, index: number): number[] {
  const [, ...lines] = readFileSync(`${shared}reference/inputs/${name}.csv`, 'utf8').trim().split('\n')
  return lines.map((line) => Number(line.split(',')[index]))
}

function logReturns(levels: number[]): number[] {
  return levels.slice(1).map((level, t) => Math.log(level) - Math.log(levels[t]!))
}

describe.runIf(shared)('against the shared reference outputs, lead and lag', () => {
  it('cross- and autocorrelations of the stock indices equal statsmodels to 1e-12', () => {
    const { lags, r, acfX } = read<CrossCorrelations>('crosscorr')
    const [dax, ftse] = [logReturns(column('eustockmarkets', 0)), logReturns(column('eustockmarkets', 3))]
    const found = crossCorrelation(dax, ftse, 10).value!
    expect(found.lags).toEqual(lags)
    expectClose(found.r, r, 1e-12)
    expectClose(autocorrelation(dax, acfX.length - 1).value!, acfX, 1e-12)
  })
  it('Ljung-Box of returns and of their squares equals statsmodels to 1e-11', () => {
    const { ljungBox: expected } = read<CrossCorrelations>('crosscorr')
    const dax = logReturns(column('eustockmarkets', 0))
    const squares = dax.map((value) => value ** 2)
    for (const [i, lags] of expected.lags.entries()) {
      const [plain, squared] = [ljungBox(dax, lags).value!, ljungBox(squares, lags).value!]
      const ratios = [
        plain.Q / expected.q[i]!,
        plain.p / expected.p[i]!,
        squared.Q / expected.qSquares[i]!,
        squared.p / expected.pSquares[i]!,
      ]
      expectClose(ratios, [1, 1, 1, 1], 1e-11)
    }
  })
  it('Granger on the chickens and eggs equals lmtest, F to 1e-9 and p to 1e-8', () => {
    const { eggCausesChicken, chickenCausesEgg } = read<GrangerCases>('granger_chickegg')
    const [chicken, egg] = [column('chickegg', 0), column('chickegg', 1)]
    for (const [later, earlier, cases] of [
      [chicken, egg, eggCausesChicken],
      [egg, chicken, chickenCausesEgg],
    ] as const) {
      expect(cases.length).toBe(4)
      for (const { order, F, p, df1, df2 } of cases) {
        const { value } = granger(later, earlier, order)
        expect(value).toMatchObject({ numerator: df1, denominator: df2 })
        expect(Math.abs(value!.F / F - 1)).toBeLessThan(1e-9)
        expect(Math.abs(value!.p / p - 1)).toBeLessThan(1e-8)
      }
    }
  })
})
