import { describe, expect, it } from 'vitest'
import { safeFileName } from '@/app/safe-file-name'

const RANGE = '2016-01-04-2026-09-02'

describe('the name of a file', () => {
  it('is what it says of its answer', () => {
    expect(safeFileName(`lead-lag-ORCL-TOTAL-${RANGE}-v12.csv`)).toBe(`lead-lag-ORCL-TOTAL-${RANGE}-v12.csv`)
  })

  it('has only what every file system takes', () => {
    expect(safeFileName('bubble-ORCL+NVDA "x"/..\r\n-v1.png')).toBe('bubble-ORCL-NVDA-x-..--v1.png')
  })

  it('is cut in its middle where it is long, and keeps days, vintage and ending', () => {
    const basket = Array.from({ length: 50 }, (_, number) => `ASSET${number}`).join('+')
    const name = safeFileName(`correlation-${basket}-TOTAL-${RANGE}-v12-card.png`)
    expect(name).toHaveLength(120 + '.png'.length)
    expect(name).toMatch(/^correlation-ASSET0-ASSET1-.+\.\.\..*-2016-01-04-2026-09-02-v12-card\.png$/)
  })

  it('of exactly the longest length is left as it is', () => {
    expect(safeFileName(`${'a'.repeat(120)}.zip`)).toBe(`${'a'.repeat(120)}.zip`)
    expect(safeFileName(`${'a'.repeat(121)}.zip`)).toHaveLength(124)
  })
})
