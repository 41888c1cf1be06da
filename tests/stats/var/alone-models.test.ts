import { describe, expect, it } from 'vitest'
import { aloneModels } from '@/lib/stats/var/alone-models'
import { varModel } from '@/lib/stats/var/var-model'
import { exampleSystem } from './systems'

const columns = exampleSystem(60, 2).map((column) => Float64Array.from(column))
const [x, y] = columns as [Float64Array, Float64Array]

describe('aloneModels', () => {
  const { lagMatrices, residuals, series } = aloneModels(columns, 2).value!

  it('has on its diagonals the coefficients of each series fitted on its own', () => {
    const own = [x, y].map((column) =>
      varModel([column], 2).value!.lagMatrices.map((matrix) => matrix[0]![0]!),
    )
    expect(lagMatrices.map((matrix) => matrix.map((row, i) => row[i]!))).toEqual([
      [own[0]![0], own[1]![0]],
      [own[0]![1], own[1]![1]],
    ])
  })
  it('lets nothing of one series into the equation of another', () => {
    for (const matrix of lagMatrices) expect([matrix[0]![1], matrix[1]![0]]).toEqual([0, 0])
  })
  it('has the residuals of each and the series themselves', () => {
    expect(residuals[1]).toEqual(varModel([y], 2).value!.residuals[0])
    expect(series).toEqual([x, y])
  })
  it('has the reason of the first series that has no model', () => {
    expect(aloneModels([x, y.map(() => 1)], 2).reason).toBe('no-variation')
    expect(aloneModels([x, y.with(4, Number.NaN)], 2).reason).toBe('missing-values')
    expect(aloneModels([x.slice(0, 5), y.slice(0, 5)], 2).reason).toBe('too-few-rows')
  })
})
