import type { Tone } from '@/lib/views/charts/time-chart'
import { SHEET_COLOURS, type SheetColours, type SheetTheme } from './sheet-colours'

/** The colours of a drawing inside a page whose style sheet says what they are: one drawing serves both themes. */
export const STYLED_COLOURS: SheetColours = {
  surface: 'var(--surface)',
  raised: 'var(--raised)',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  lineStrong: 'var(--line-strong)',
  warning: 'var(--warning)',
  band: 'var(--band)',
  tones: {
    target: 'var(--tone-target)',
    source: 'var(--tone-source)',
    second: 'var(--tone-second)',
    third: 'var(--tone-third)',
    fourth: 'var(--tone-fourth)',
    correlation: 'var(--tone-correlation)',
  },
}

/** What these are in a theme, as declarations of a style sheet. */
export function colourDeclarations(theme: SheetTheme): string {
  const { tones, ...others } = STYLED_COLOURS
  const { tones: ofTones, ...ofOthers } = SHEET_COLOURS[theme]
  const names = Object.keys(others) as (keyof typeof others)[]
  return [
    ...names.map((name) => declaration(others[name], ofOthers[name])),
    ...(Object.keys(tones) as Tone[]).map((tone) => declaration(tones[tone], ofTones[tone])),
  ].join(';')
}

function declaration(styled: string, colour: string): string {
  return `${styled.slice('var('.length, -1)}:${colour}`
}
