import type { Tone } from '@/lib/views/charts/time-chart'

/** The colours of a drawing that stands alone, without the style sheet of the pages. */
export interface SheetColours {
  readonly surface: string
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
export function bandFill({ band }: SheetColours) {
  return { fill: band.slice(0, 7), 'fill-opacity': Number.parseInt(band.slice(7), 16) / 255 }
}
