import { describe, expect, it } from 'vitest'
import { rangeOf, reachesFurther } from '@/lib/analysis/range'
import { history, SHARE, series, TOTAL } from './histories'

describe('rangeOf', () => {
  it('reaches from the first to the last day common to both', () => {
    const late = history('utc-days', series('TOTAL', ['2025-03-03', '2025-03-04', '2025-03-08'], [1, 2, 3]))
    expect(rangeOf({ from: 'max', to: 'latest' }, [SHARE, late])).toEqual({
      from: '2025-03-03',
      to: '2025-03-04',
    })
  })

  it.each([
    ['1M', '2025-11-30'],
    ['3M', '2025-09-30'],
    ['1Y', '2024-12-31'],
    ['3Y', '2022-12-31'],
  ] as const)('takes %s back from its end', (from, start) => {
    expect(rangeOf({ from, to: 'latest' }, [SHARE, TOTAL])).toEqual({ from: start, to: '2025-12-31' })
    expect(rangeOf({ from, to: '2025-12-31' }, [SHARE, TOTAL]).from).toBe(start)
  })

  it('keeps days as they are given, with or without values', () => {
    const asked = { from: '1999-01-01', to: '2030-01-01' }
    expect(rangeOf(asked, [SHARE, TOTAL])).toEqual(asked)
  })

  it('is its last day alone where it begins after that', () => {
    expect(rangeOf({ from: '2026-05-01', to: 'latest' }, [SHARE, TOTAL])).toEqual({
      from: '2025-12-31',
      to: '2025-12-31',
    })
  })

  it('ends with the target where the two have no day in common', () => {
    const earlier = history('nyse', series('ORCL', ['2024-06-03'], [1]))
    expect(rangeOf({ from: 'max', to: 'latest' }, [earlier, TOTAL])).toEqual({
      from: '2025-12-31',
      to: '2025-12-31',
    })
  })

  it('reaches from the first to the last day of any of them where that is asked', () => {
    const early = history('utc-days', series('BTC', ['2020-03-02', '2024-03-04'], [1, 2]))
    const late = history('utc-days', series('TAO', ['2025-03-03', '2026-03-04'], [1, 2]))
    expect(rangeOf({ from: 'max', to: 'latest' }, [early, late], 'any')).toEqual({
      from: '2020-03-02',
      to: '2026-03-04',
    })
  })
})

describe('reachesFurther', () => {
  const total = { levels: TOTAL.levels, couldBegin: '2020-01-01' }
  const share = { levels: SHARE.levels, couldBegin: null }

  it('says whether the range begins before a history that could begin earlier', () => {
    expect(reachesFurther({ from: '2024-06-03', to: '2025-12-31' }, [share, total])).toBe(true)
    expect(reachesFurther({ from: '2025-06-03', to: '2025-12-31' }, [share, total])).toBe(false)
  })

  it('counts a span back from the end of the range', () => {
    expect(reachesFurther({ from: '6M', to: '2025-12-31' }, [total])).toBe(false)
    expect(reachesFurther({ from: '6M', to: '2025-03-31' }, [total])).toBe(true)
  })

  it('is so for all there is, if any history could begin earlier', () => {
    expect(reachesFurther({ from: 'max', to: '2025-12-31' }, [share, total])).toBe(true)
    expect(reachesFurther({ from: 'max', to: '2025-12-31' }, [share])).toBe(false)
  })

  it('is never so for a history without a value', () => {
    const empty = { ...total, levels: series('TOTAL', [], []) }
    expect(reachesFurther({ from: 'max', to: '2025-12-31' }, [empty])).toBe(false)
  })
})
