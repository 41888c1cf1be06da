import { describe, expect, it } from 'vitest'
import { methodVersions } from '@/lib/analysis/correlation-methods'

describe('methodVersions', () => {
  it('names the jackknife interval of the Pearson correlation that stands beside ranks of returns', () => {
    const { jackknife } = methodVersions('pearson', 'returns')
    expect(methodVersions('spearman', 'returns')).toHaveProperty('jackknife', jackknife)
    expect(methodVersions('kendall', 'levels')).not.toHaveProperty('jackknife')
    expect(methodVersions('ewma', 'returns')).not.toHaveProperty('jackknife')
  })

  it('adds the band of a constant correlation to what there is without it, and nothing else', () => {
    expect(methodVersions('pearson', 'returns', 'constant')).toEqual({
      ...methodVersions('pearson', 'returns'),
      constantBand: 'constant-correlation-band/1',
    })
  })

  it.each([
    ['spearman', 'returns'],
    ['kendall', 'returns'],
    ['ewma', 'returns'],
    ['dcc', 'returns'],
    ['pearson', 'levels'],
  ] as const)('is the same for %s of %s whatever band is asked for, as there is none', (method, on) => {
    expect(methodVersions(method, on, 'constant')).toEqual(methodVersions(method, on))
  })
})
