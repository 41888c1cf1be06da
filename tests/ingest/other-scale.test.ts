import { describe, expect, it } from 'vitest'
import { otherScale } from '@/lib/ingest/other-scale'
import { asset } from './given-provider'

describe('otherScale', () => {
  const given = { field: 'close', day: '2025-10-01', held: 100, splitDays: [] } as const

  it('finds nothing wrong with a correction, or where nothing is stored', () => {
    expect(otherScale(asset('ORCL'), { ...given, value: 499 })).toBeNull()
    expect(otherScale(asset('ORCL'), { ...given, value: 1e9, held: undefined })).toBeNull()
  })

  it('says what is wrong with a value in another unit', () => {
    expect(otherScale(asset('ORCL'), { ...given, value: 10_000 })).toBe(
      'off by a factor of 100.0 from the 100 stored for the same time, more than 5, and no split is known',
    )
  })

  it('takes a split of a later day for the reason, but not one of that day or before', () => {
    expect(otherScale(asset('ORCL'), { ...given, value: 10, splitDays: ['2025-10-02'] })).toBeNull()
    expect(otherScale(asset('ORCL'), { ...given, value: 10, splitDays: ['2025-10-01'] })).not.toBeNull()
  })

  it('lets volume be restated as it likes', () => {
    expect(otherScale(asset('ORCL'), { ...given, field: 'volume', value: 1e9 })).toBeNull()
  })
})
