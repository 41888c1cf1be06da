import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentOfShare, shareOfPercent } from '@/lib/share/percent-text'
import { SCENARIO } from '@/lib/share/questions/scenario'

describe('a share typed in per cent', () => {
  it.each([
    ['-20', '-0.2'],
    ['−20 %', '-0.2'],
    ['-2,5\u00a0%', '-0.025'],
    ['5%', '0.05'],
    ['0.7', '0.007'],
  ])('reads %s as %s', (typed, share) => {
    expect(shareOfPercent(typed)).toBe(share)
  })
  it.each(['', '%', 'abc', '1e3', '--5', '1,2,3', '.5'])('does not read %j', (typed) => {
    expect(shareOfPercent(typed)).toBeUndefined()
  })
  it('is shown with the mark of the language', () => {
    expect(percentOfShare(-0.025, '.')).toBe('−2.5\u00a0%')
    expect(percentOfShare(-0.025, ',')).toBe('−2,5\u00a0%')
  })
  it('comes back as it was shown, whatever the share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -950_000, max: 3_000_000 }),
        fc.constantFrom('.', ',' as const),
        (millionths, mark) => {
          const share = millionths / 1e6
          expect(Number(shareOfPercent(percentOfShare(share, mark as '.')))).toBe(share)
        },
      ),
    )
  })
})

describe('the parameter of a share', () => {
  const { parse } = SCENARIO.parameters.shock
  it('takes a share, and per cent only with its sign', () => {
    expect([parse('-0.2', []), parse('-20%', []), parse('-20 %', [])]).toEqual([-0.2, -0.2, -0.2])
    expect(parse('-20', [])).toBeUndefined()
  })
  it('refuses what lies beyond its ends in either form', () => {
    expect([parse('-96%', []), parse('301%', []), parse('-0.96', [])]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
