import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { forbesRigobon } from '@/lib/stats/correlation/forbes-rigobon'
import { volatilityAdjustedCorrelation } from '@/lib/stats/correlation/volatility-adjusted-correlation'
import { benjaminiHochberg } from '@/lib/stats/multiple-tests/benjamini-hochberg'
import { benjaminiYekutieli } from '@/lib/stats/multiple-tests/benjamini-yekutieli'
import { holm } from '@/lib/stats/multiple-tests/holm'
import { optimalBlockLength } from '@/lib/stats/resampling/optimal-block-length'
import { sharedFolder } from '../../shared-folder'
import { expectClose } from '../examples'

const shared = sharedFolder()

function read<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(`${shared}reference/${name}.json`, 'utf8')) as Shape
}

/** The rows of numbers of an input, without its heading. */
function table(name: string): number[][] {
  const [, ...lines] = readFileSync(`${shared}reference/inputs/${name}.csv`, 'utf8').trim().split('\n')
  return lines.map((line) => line.split(',').map(Number))
}

/** Daily log returns of the DAX and the FTSE, 1991 to 1998. */
function euReturns(): [number[], number[]] {
  const rows = table('eustockmarkets')
  const returns = (column: number) =>
    rows.slice(1).map((row, i) => Math.log(row[column]!) - Math.log(rows[i]![column]!))
  return [returns(0), returns(3)]
}

function demeaned(values: number[]): number[] {
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - centre)
}

describe.runIf(shared)('against the shared reference outputs', () => {
  it('block lengths equal np::b.star to 1e-9, on returns, on what remembers, and on an autoregression', () => {
    interface Lengths {
      npStationary: number
      npCircular: number
    }
    const { out } = read<{ out: Record<string, Lengths> }>('block_length')
    const [dax, ftse] = euReturns()
    const centredFtse = demeaned(ftse)
    const inputs: Record<string, number[]> = {
      daxReturns: dax,
      daxAbs: dax.map(Math.abs),
      daxSq: dax.map((value) => value * value),
      ar07: table('ar07').map(([value]) => value!),
      daxFtseProduct: demeaned(dax).map((value, i) => value * centredFtse[i]!),
    }
    expect(Object.keys(inputs).sort()).toEqual(Object.keys(out).sort())
    for (const [name, { npStationary, npCircular }] of Object.entries(out)) {
      const found = optimalBlockLength(inputs[name]!)!
      expect(Math.abs(found.stationary / npStationary - 1)).toBeLessThan(1e-9)
      expect(Math.abs(found.circular / npCircular - 1)).toBeLessThan(1e-9)
    }
  })
  it("adjusted p-values equal R's p.adjust to 1e-15, ties and gaps too", () => {
    interface Adjusted {
      p: (number | null)[]
      BH: (number | null)[]
      BY: number[]
      holm: number[]
      published: { bh_rejected: number }
      withTiesAndNA: { p: (number | null)[]; BH: (number | null)[] }
    }
    const { p, BH, BY, holm: byHolm, published, withTiesAndNA } = read<Adjusted>('fdr')
    expectClose(benjaminiHochberg(p), BH, 1e-15)
    expectClose(benjaminiYekutieli(p), BY, 1e-15)
    expectClose(holm(p), byHolm, 1e-15)
    expectClose(benjaminiHochberg(withTiesAndNA.p), withTiesAndNA.BH, 1e-15)
    expect(benjaminiHochberg(p).filter((value) => value! <= 0.05).length).toBe(published.bh_rejected)
  })
  it('the correction of Forbes and Rigobon equals the recorded one to 1e-12', () => {
    interface Contagion {
      forbesRigobon: {
        examples: { rho: number; delta: number; adj: number }[]
        eu: { rhoCalm: number; rhoCrisis: number; delta: number; rhoCrisisAdj: number }
      }
    }
    const { examples, eu } = read<Contagion>('correlation_ci_contagion').forbesRigobon
    for (const { rho, delta, adj } of examples) {
      expect(Math.abs(volatilityAdjustedCorrelation(rho, delta) - adj)).toBeLessThan(1e-12)
    }
    const [x, y] = euReturns()
    const { value } = forbesRigobon(
      { x: x.slice(0, 1500), y: y.slice(0, 1500) },
      { x: x.slice(1500), y: y.slice(1500) },
    )
    expectClose(
      [value!.calm, value!.crisis, value!.delta, value!.adjusted],
      [eu.rhoCalm, eu.rhoCrisis, eu.delta, eu.rhoCrisisAdj],
      1e-12,
    )
  })
})
