import type { Tone } from '@/lib/views/charts/time-chart'
import { divergingFill, divergingShare } from './diverging-fill'

/** The colours of a drawing that stands alone, without the style sheet of the pages. */
export interface SheetColours {
  readonly surface: string
  /** Of what stands out from the surface without a line. */
  readonly raised: string
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly lineStrong: string
  readonly warning: string
  /** With its opacity, as two more digits. */
  readonly band: string
  readonly tones: Readonly<Record<Tone, string>>
}

export type SheetTheme = 'light' | 'dark'

/** The tokens of app/globals.css once more; a test compares the two. */
export const SHEET_COLOURS: Readonly<Record<SheetTheme, SheetColours>> = {
  light: {
    surface: '#ffffff',
    raised: '#f5f5f3',
    ink: '#16181d',
    muted: '#5a5f69',
    line: '#d9dadd',
    lineStrong: '#82868f',
    warning: '#8a3a00',
    band: '#24288526',
    tones: {
      target: '#bb5300',
      source: '#0074c9',
      second: '#005846',
      third: '#96677d',
      fourth: '#382500',
      correlation: '#242885',
    },
  },
  dark: {
    surface: '#14161a',
    raised: '#1e2126',
    ink: '#eceded',
    muted: '#a4a9b3',
    line: '#343840',
    lineStrong: '#767c88',
    warning: '#ffb77c',
    band: '#dde3ff38',
    tones: {
      target: '#f87d00',
      source: '#9abeff',
      second: '#6d8972',
      third: '#c35ba2',
      fourth: '#eeef08',
      correlation: '#dde3ff',
    },
  },
}

/** The band's colour and opacity apart: not every program reads the two in one. */
export function bandFill({ band }: SheetColours): { fill: string; 'fill-opacity'?: number } {
  if (isStyled(band)) return { fill: band }
  return { fill: band.slice(0, 7), 'fill-opacity': Number.parseInt(band.slice(7), 16) / 255 }
}

/**
 * The ground of a value between -1 and 1, as the pages have it: mixed here, since not every program mixes colours, but for
 * those that the style sheet of a page gives.
 */
export function divergingColour(value: number | null, { tones, surface }: SheetColours): string {
  if (isStyled(surface)) return divergingFill(value)
  if (value === null) return surface
  const { tone, share } = divergingShare(value)
  const parts = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const under = parts(surface)
  const mixed = parts(tones[tone]).map((part, at) =>
    Math.round((part * share + (under[at] ?? 0) * (100 - share)) / 100),
  )
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function isStyled(colour: string): boolean {
  return colour.startsWith('var(')
}
