import { describe, expect, it } from 'vitest'
import { type ChartPowers, crosshairKey } from '@/components/charts/crosshair-key'

const live: ChartPowers = { zoom: true, open: false, pin: true, leave: true }
const fixed: ChartPowers = { ...live, zoom: false, pin: false }
const keys = (can: ChartPowers, ...pressed: string[]) => pressed.map((key) => crosshairKey(key, can))

describe('a key on a chart', () => {
  it('goes to later days up and right, to earlier ones down and left, as on every slider', () => {
    const steps = ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'PageUp', 'PageDown', 'End', 'Home']
    expect(keys(live, ...steps)).toEqual([
      1,
      1,
      -1,
      -1,
      20,
      -20,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ])
    expect(keys(fixed, ...steps)).toEqual(keys(live, ...steps))
  })

  it('zooms, and opens the chosen range or else pins the day', () => {
    expect(keys(live, '+', '-')).toEqual(['+', '-'])
    expect(keys(live, 'Enter', ' ')).toEqual(['pin', 'pin'])
    expect(keys({ ...live, open: true }, 'Enter', ' ')).toEqual(['open', 'open'])
  })

  it('is left to the page where it does nothing: choosing on a fixed page, Enter without a day', () => {
    expect(keys(fixed, 'Enter', ' ', '+', '-')).toEqual([null, null, null, null])
    expect(keys({ ...live, pin: false, leave: false }, 'Enter', ' ', 'Escape')).toEqual([null, null, null])
    expect(keys(live, 'd', 'Tab', 'F5')).toEqual([null, null, null])
  })

  it('puts the crosshair or the chosen range away on Escape, where there is one', () => {
    expect(keys(fixed, 'Escape')).toEqual(['leave'])
    expect(keys({ ...fixed, leave: false }, 'Escape')).toEqual([null])
  })
})
