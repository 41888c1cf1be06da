import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
const themes = { light, dark: dark.slice(0, dark.indexOf('@media')) }

function token(theme: string, name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme)?.[1]
  if (found === undefined) throw new RangeError(`no token --${name}`)
  return found
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

describe.each(Object.entries(themes))('colours of the %s theme', (_, theme) => {
  it.each([
    'ink',
    'ink-muted',
    'warning',
    'tone-target',
    'tone-source',
    'tone-second',
    'tone-third',
    'tone-fourth',
    'tone-correlation',
  ])('%s is legible as text on the surface (4.5:1)', (name) => {
    expect(contrast(token(theme, name), token(theme, 'surface'))).toBeGreaterThanOrEqual(4.5)
  })

  it('muted ink is legible on the raised surface', () => {
    expect(contrast(token(theme, 'ink-muted'), token(theme, 'surface-raised'))).toBeGreaterThanOrEqual(4.5)
  })

  it('borders of fields, the zero line and the focus ring are visible (3:1)', () => {
    for (const name of ['line-strong', 'focus']) {
      expect(contrast(token(theme, name), token(theme, 'surface'))).toBeGreaterThanOrEqual(3)
    }
  })
})
