import { readFileSync } from 'node:fs'
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori'
import { describe, expect, it } from 'vitest'
import { TONE_STYLES } from '@/components/charts/tone-style'

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')
const tokens = [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6,8}), (#[0-9a-f]{6,8})\);/g)]
const themes = Object.fromEntries(
  (['light', 'dark'] as const).map((theme, at) => [
    theme,
    new Map(tokens.map((found) => [found[1], found[2 + at]])),
  ]),
)
const lines = Object.keys(TONE_STYLES).map((tone) => `tone-${tone}`)

/** How a colour looks to eyes without one of the three kinds of cones (Machado, Oliveira and Fernandes 2009). */
const EYES: Record<string, (colour: Color) => Color | undefined> = {
  'all cones': (colour: Color) => colour,
  'no long-wave cones (protanopia)': filterDeficiencyProt(1),
  'no middle-wave cones (deuteranopia)': filterDeficiencyDeuter(1),
  'no short-wave cones (tritanopia)': filterDeficiencyTrit(1),
}
/** CIEDE2000: 2 is just seen side by side, beyond 10 two lines are told apart at a glance. */
const APART = 12

describe.each(Object.entries(themes))('colours of the %s theme', (_, theme) => {
  function token(name: string): string {
    const colour = theme.get(name)
    if (colour === undefined) throw new RangeError(`no token --${name}`)
    return colour
  }

  it.each(['ink', 'ink-muted', 'warning', ...lines])(
    '%s is legible as text on the surface (4.5:1)',
    (name) => {
      expect(wcagContrast(token(name), token('surface'))).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('ink and muted ink are legible on the raised surface, a warning on its own', () => {
    expect(wcagContrast(token('ink'), token('surface-raised'))).toBeGreaterThanOrEqual(4.5)
    expect(wcagContrast(token('ink-muted'), token('surface-raised'))).toBeGreaterThanOrEqual(4.5)
    expect(wcagContrast(token('ink'), token('warning-surface'))).toBeGreaterThanOrEqual(4.5)
  })

  it('borders of fields, the zero line and the focus ring are visible (3:1)', () => {
    for (const name of ['line-strong', 'focus'])
      expect(wcagContrast(token(name), token('surface'))).toBeGreaterThanOrEqual(3)
  })

  it.each(Object.entries(EYES))('lines are told apart by their colour with %s', (_eyes, seenBy) => {
    const difference = differenceCiede2000()
    const seen = lines.map((name) => seenBy(parse(token(name))!))
    for (const [i, one] of seen.entries())
      for (const other of seen.slice(i + 1)) expect(difference(one!, other!)).toBeGreaterThan(APART)
  })
})
