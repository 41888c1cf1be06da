import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { divergingFill } from '@/lib/drawing/diverging-fill'

const styles = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')

/** A token in the light theme or the dark one, as red, green and blue from 0 to 255. */
function token(name: string, theme: 'light' | 'dark'): number[] {
  const [, light = '', dark = ''] =
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(styles) ?? []
  const hex = theme === 'light' ? light : dark
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
}

/** The ground of a value as the browser mixes it. */
function ground(value: number, theme: 'light' | 'dark'): number[] {
  const surface = token('surface', theme)
  const [, tone = '', share = '0'] = /var\(--([\w-]+)\) (\d+)%/.exec(divergingFill(value)) ?? []
  return token(tone, theme).map(
    (part, at) => (part * Number(share) + surface[at]! * (100 - Number(share))) / 100,
  )
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe('the ground of a value between -1 and 1', () => {
  it('is that of the page at 0 and where there is no value', () => {
    expect(divergingFill(0)).toMatch(/ 0%, var\(--surface\)\)$/)
    expect(divergingFill(null)).toBe('var(--surface)')
  })

  it('is another tone on either side of 0, and stronger farther from it', () => {
    expect(divergingFill(0.5)).toBe('color-mix(in srgb, var(--tone-source) 23%, var(--surface))')
    expect(divergingFill(-1)).toBe('color-mix(in srgb, var(--tone-target) 45%, var(--surface))')
  })

  for (const theme of ['light', 'dark'] as const)
    it(`lets the figures on it be read in the ${theme} theme`, () => {
      for (const value of [-1, -0.5, 0.5, 1])
        expect(contrast(ground(value, theme), token('ink', theme))).toBeGreaterThan(4.5)
    })
})
