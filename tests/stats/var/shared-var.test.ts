import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { connectedness } from '@/lib/stats/var/connectedness'
import { rollingConnectedness } from '@/lib/stats/var/rolling-connectedness'
import { varModel } from '@/lib/stats/var/var-model'
import { varOrder } from '@/lib/stats/var/var-order'
import { sharedFolder } from '../../shared-folder'
import { closeTo } from './systems'

const shared = sharedFolder()

interface Canada {
  selection: number[]
  criteria: number[][]
  /** A row for each coefficient, the constant last; a column for each equation. */
  coef: number[][]
  residCov: number[][]
  logLik: number
  roots: number[]
}
interface DieboldYilmaz {
  table: number[][]
  TO: number[]
  FROM: number[]
  NET: number[]
  TCI: number
  published: { tci: number }
  independentNumpy: { 'H11(off-by-one)_TCI': number }
  rolling: {
    window: number
    lag: number
    H: number
    endRow1based: number[]
    TCI: number[]
    tables: number[][][]
  }
}

function read<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(`${shared}reference/${name}.json`, 'utf8')) as Shape
}

/** The columns of an input, those before `first` left out. */
function input(name: string, first: number): number[][] {
  const [, ...lines] = readFileSync(`${shared}reference/inputs/${name}.csv`, 'utf8').trim().split('\n')
  const rows = lines.map((line) => line.split(',').slice(first).map(Number))
  return rows[0]!.map((_, j) => rows.map((row) => row[j]!))
}

const relative = (actual: ArrayLike<number>, expected: readonly number[], tolerance: number) =>
  closeTo(
    Array.from(actual, (value, i) => value / expected[i]!),
    expected.map(() => 1),
    tolerance,
  )

describe.runIf(shared)('against the shared reference of vars: Canada', () => {
  it('all criteria of all orders equal VARselect, and so do the choices', () => {
    const { selection, criteria } = read<Canada>('var_order_canada')
    const { value } = varOrder(input('canada', 0), { maximumLag: criteria[0]!.length })
    const names = ['aic', 'hq', 'bic', 'fpe'] as const
    for (const [i, name] of names.entries()) {
      relative(value!.criteria[name].map(Number), criteria[i]!, 1e-8)
      expect(value!.chosen[name]).toBe(selection[i])
    }
  })
  it('the model of two lags equals VAR', () => {
    const expected = read<Canada>('var_order_canada')
    const { lagMatrices, intercepts, residualCovariance, logLikelihood, roots, stable } = varModel(
      input('canada', 0),
      2,
    ).value!
    relative(intercepts, expected.coef[8]!, 1e-8)
    for (let equation = 0; equation < 4; equation += 1) {
      const ours = lagMatrices.flatMap((matrix) => [...matrix[equation]!])
      closeTo(
        ours,
        expected.coef.slice(0, 8).map((row) => row[equation]!),
        1e-8,
      )
      relative(residualCovariance[equation]!, expected.residCov[equation]!, 1e-8)
    }
    relative([logLikelihood, ...roots], [expected.logLik, ...expected.roots], 1e-8)
    expect(stable).toBe(true)
  })
})

describe.runIf(shared)(
  'against the shared reference of ConnectednessApproach: Diebold and Yilmaz 2012',
  () => {
    it('every share and sum agrees to 1e-8, and the total with the published one', () => {
      const { table, TO, FROM, NET, TCI, published } = read<DieboldYilmaz>('connectedness_dy2012')
      const ours = connectedness(input('dy2012', 1), { lags: 4, horizon: 10 }).value!
      closeTo(ours.table.flat(), table.flat(), 1e-8)
      closeTo([...ours.to, ...ours.from, ...ours.net, ours.total], [...TO, ...FROM, ...NET, TCI], 1e-8)
      expect(Math.abs(ours.total - published.tci)).toBeLessThan(0.05)
    })
    it('one term more is the total of those who count from 0 to 10', () => {
      const eleven = connectedness(input('dy2012', 1), { lags: 4, horizon: 11 }).value!
      const expected = read<DieboldYilmaz>('connectedness_dy2012').independentNumpy
      expect(eleven.total).toBeCloseTo(expected['H11(off-by-one)_TCI'], 8)
    })
    it('the rolling tables and lines agree to 1e-8', () => {
      const { window, lag, H, endRow1based, TCI, tables } =
        read<DieboldYilmaz>('connectedness_dy2012').rolling
      const columns = input('dy2012', 1)
      const lines = rollingConnectedness(columns, { window, lags: lag, horizon: H })
      for (const [k, end] of endRow1based.entries()) {
        const inside = columns.map((column) => column.slice(end - window, end))
        closeTo(connectedness(inside, { lags: lag, horizon: H }).value!.table.flat(), tables[k]!.flat(), 1e-8)
        expect(Math.abs(lines.total[end - 1]! - TCI[k]!)).toBeLessThan(1e-8)
        const given = tables[k]!.map((_, j) =>
          tables[k]!.reduce((sum, row, i) => (i === j ? sum : sum + row[j]!), 0),
        )
        closeTo(
          lines.to.map((line) => line[end - 1]!),
          given,
          1e-8,
        )
      }
    })
    it('the rolling lines are those of each window afresh', () => {
      const columns = input('dy2012', 1)
      const lines = rollingConnectedness(columns, { window: 200, lags: 4 })
      for (let end = 199; end < columns[0]!.length; end += 97) {
        const { total, net } = connectedness(
          columns.map((column) => column.slice(end - 199, end + 1)),
          { lags: 4 },
        ).value!
        closeTo([lines.total[end]!, ...lines.net.map((line) => line[end]!)], [total, ...net], 1e-8)
      }
    })
  },
)
