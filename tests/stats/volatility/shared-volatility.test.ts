import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dcc } from '@/lib/stats/volatility/dcc'
import { dccGarch } from '@/lib/stats/volatility/dcc-garch'
import { type DccStart, dccPass } from '@/lib/stats/volatility/dcc-pass'
import { garch } from '@/lib/stats/volatility/garch'
import { garchLogLikelihood } from '@/lib/stats/volatility/garch-log-likelihood'
import { type GarchCoefficients, garchPass } from '@/lib/stats/volatility/garch-pass'
import { sharedFolder } from '../../shared-folder'
import { dccResiduals } from './draw-residuals'

interface GarchReference {
  published: { coef: number[]; se: number[] }
  fit: { llh: number; coef: number[]; sigma_first5: number[]; se: number[] }
  independentNumpy: Record<'fcp' | 'rugarch', { llh: number; coef: number[]; llhAtPublished: number }>
}
interface DccReference {
  coef: number[]
  llh: number
  covz: number[][]
  rows1based: number[]
  rho_AA_AXP: number[]
  rho_AA_BA: number[]
  rho_AXP_BA: number[]
  independentNumpy: {
    volPartAtCoef: number
    startVariants: Record<string, { llhFull: number; corrPart: number; rho_AA_AXP: number[] }>
    'optimumGivenZ(Q1=Qbar)': { a: number; b: number; corrPart: number }
  }
}

interface SmallSample {
  results: Record<'trueA' | 'n' | 'aMean' | 'P(b<0.5)' | 'P(LR>3.84)', number>[]
}

const shared = sharedFolder()
const read = <Shape>(name: string) =>
  JSON.parse(readFileSync(`${shared}reference/${name}.json`, 'utf8')) as Shape

function column(file: string, at: number): Float64Array {
  const [, ...lines] = readFileSync(`${shared}reference/inputs/${file}.csv`, 'utf8').trim().split('\n')
  return Float64Array.from(lines, (line) => Number(line.split(',')[at]))
}

const named = ([mu, omega, alpha, beta]: number[]) => ({ mu, omega, alpha, beta }) as GarchCoefficients
const listed = ({ mu, omega, alpha, beta }: Record<keyof GarchCoefficients, number | null>) =>
  [mu, omega, alpha, beta] as number[]

/** Correct digits, as McCullough and Renfro count them. */
const digits = (actual: number, expected: number) =>
  -Math.log10(Math.abs(actual - expected) / Math.abs(expected))

describe.runIf(shared)('GARCH against the benchmark of Bollerslev and Ghysels', () => {
  const rows = () => column('dmbp', 0)
  const reference = () => read<GarchReference>('garch_dmbp')

  it('reaches every published digit of the coefficients and their standard errors', () => {
    const { published } = reference()
    const fit = garch(rows()).value!
    for (const [i, value] of listed(fit.coefficients).entries()) {
      expect(digits(value, published.coef[i]!)).toBeGreaterThan(5)
    }
    for (const [i, value] of listed(fit.standardErrors).entries()) {
      expect(digits(value, published.se[i]!)).toBeGreaterThan(5.5)
    }
  })
  it('gives the likelihood at the published coefficients to 1e-8, under both conventions of the start', () => {
    const { published, independentNumpy } = reference()
    const at = named(published.coef)
    expect(garchLogLikelihood(rows(), at)! / independentNumpy.fcp.llhAtPublished).toBeCloseTo(1, 12)
    const sample = garchLogLikelihood(rows(), at, { start: 'sample' })!
    expect(sample / independentNumpy.rugarch.llhAtPublished).toBeCloseTo(1, 12)
  })
  it('reaches the peak to 1e-6 or goes higher', () => {
    const { fit, independentNumpy } = reference()
    expect(garch(rows()).value!.logLikelihood - independentNumpy.fcp.llh).toBeGreaterThan(-1e-8)
    expect(garch(rows()).value!.logLikelihood).toBeCloseTo(independentNumpy.fcp.llh, 6)
    expect(garch(rows(), { start: 'sample' }).value!.logLikelihood).toBeCloseTo(fit.llh, 6)
  })
  it('gives the volatilities of rugarch from the start of rugarch', () => {
    const { variances, standardErrors } = garch(rows(), { start: 'sample' }).value!
    const { sigma_first5, se } = reference().fit
    for (const [t, sigma] of sigma_first5.entries()) expect(Math.sqrt(variances[t]!)).toBeCloseTo(sigma, 6)
    for (const [i, value] of listed(standardErrors).entries())
      expect(digits(value, se[i]!)).toBeGreaterThan(4)
  })
})

describe.runIf(shared)('DCC against rmgarch and NumPy', () => {
  const returns = () => [1, 2, 3].map((at) => column('dji3_pct', at))
  const reference = () => read<DccReference>('dcc_dji')
  const STARTS = { 'Q1=Qbar': 'average', zeroPad: 'zeros', onesPad: 'ones' } as const satisfies Record<
    string,
    DccStart
  >

  /** The residuals under the coefficients of rmgarch. */
  function residualsAt(coefficients: number[]) {
    let likelihood = 0
    const columns = returns().map((rows, k) => {
      const at = named(coefficients.slice(4 * k, 4 * k + 4))
      const variances = new Float64Array(rows.length)
      likelihood += garchPass(rows, at, 'sample', undefined, { variances })
      return rows.map((value, t) => (value - at.mu) / Math.sqrt(variances[t]!))
    })
    return { columns, likelihood }
  }

  it.each(Object.entries(STARTS))(
    '%s: likelihood at given coefficients to 1e-12, path to 1e-12',
    (name, start) => {
      const { coef, covz, rows1based, rho_AA_AXP, independentNumpy } = reference()
      const { columns, likelihood } = residualsAt(coef)
      expect(likelihood / independentNumpy.volPartAtCoef).toBeCloseTo(1, 12)
      const expected = independentNumpy.startVariants[name]!
      const correlations = [0, 1, 2].map(() => new Float64Array(1500))
      const [a, b] = coef.slice(12) as [number, number]
      const average = covz.map((row) => Float64Array.from(row))
      const part = dccPass(columns, average, { a, b }, start, undefined, { correlations })
      expect(part / expected.corrPart).toBeCloseTo(1, 11)
      expect((likelihood + part) / expected.llhFull).toBeCloseTo(1, 12)
      for (const [i, row] of rows1based.entries()) {
        expect(correlations[0]![row - 1]).toBeCloseTo(expected.rho_AA_AXP[i]!, 12)
        // What rmgarch itself reports.
        if (start === 'ones') expect(correlations[0]![row - 1]).toBeCloseTo(rho_AA_AXP[i]!, 12)
      }
    },
  )
  it('finds the peak of the correlations, given the residuals', () => {
    const { coef, independentNumpy } = reference()
    const { a, b, corrPart } = independentNumpy['optimumGivenZ(Q1=Qbar)']
    const fit = dcc(residualsAt(coef).columns).value!
    expect(fit.logLikelihood).toBeCloseTo(corrPart, 6)
    expect(fit.coefficients.a).toBeCloseTo(a, 5)
    expect(fit.coefficients.b).toBeCloseTo(b, 4)
  })
  it('finds the peak that rmgarch reports, given its residuals: likelihood to 1e-4', () => {
    const { coef, llh } = reference()
    const { columns, likelihood } = residualsAt(coef)
    const { average, coefficients } = dcc(columns, { start: 'zeros' }).value!
    expect(Math.abs(likelihood + dccPass(columns, average, coefficients, 'ones') - llh)).toBeLessThan(1e-4)
  })
  it('finds what rmgarch finds in both steps: a and b to 2e-3, paths to 1e-3', () => {
    const { coef, llh, independentNumpy, rows1based, rho_AA_BA, rho_AXP_BA } = reference()
    // It searches from residuals of 0, and reports from residuals of 1.
    const { margins, dcc: fit } = dccGarch(returns(), { garchStart: 'sample', start: 'zeros' }).value!
    expect(Math.abs(fit.coefficients.a - coef[12]!)).toBeLessThan(2e-3)
    expect(Math.abs(fit.coefficients.b - coef[13]!)).toBeLessThan(2e-3)
    const correlations = [0, 1, 2].map(() => new Float64Array(1500))
    const columns = margins.map(({ standardised }) => standardised)
    const part = dccPass(columns, fit.average, fit.coefficients, 'ones', undefined, { correlations })
    const ofMargins = margins.reduce((sum, { logLikelihood }) => sum + logLikelihood, 0)
    // The first step ends higher than rugarch's (by 9e-8), and so, from there, does the second (by 2.5e-4).
    expect(ofMargins).toBeGreaterThan(independentNumpy.volPartAtCoef)
    expect(ofMargins + part).toBeGreaterThan(llh)
    expect(ofMargins + part - llh).toBeLessThan(3e-4)
    for (const [i, row] of rows1based.entries()) {
      expect(Math.abs(correlations[1]![row - 1]! - rho_AA_BA[i]!)).toBeLessThan(1e-3)
      expect(Math.abs(correlations[2]![row - 1]! - rho_AXP_BA[i]!)).toBeLessThan(1e-3)
    }
  })
})

describe.runIf(shared)('DCC in small samples against the recorded simulation', () => {
  it.each([
    { a: 0, b: 0 },
    { a: 0.03, b: 0.95 },
  ])('a $a, b $b: estimates and likelihood ratios spread alike', ({ a, b }) => {
    const samples = 100
    const expected = read<SmallSample>('mc_dcc_small_sample').results.find(
      ({ trueA, n }) => trueA === a && n === 500,
    )!
    const fits = Array.from({ length: samples }, (_, seed) => dcc(dccResiduals(500, { a, b, seed })).value!)
    const share = (holds: (fit: (typeof fits)[number]) => boolean) => fits.filter(holds).length / samples
    // Three standard errors of 100 samples against 400.
    expect(
      Math.abs(fits.reduce((sum, fit) => sum + fit.coefficients.a, 0) / samples - expected.aMean),
    ).toBeLessThan(0.009)
    expect(
      Math.abs(
        share(({ dynamics }) => dynamics.statistic * dynamics.tailScale > 3.84) - expected['P(LR>3.84)'],
      ),
    ).toBeLessThan(0.16)
    expect(Math.abs(share(({ coefficients }) => coefficients.b < 0.5) - expected['P(b<0.5)'])).toBeLessThan(
      0.16,
    )
  })
})
