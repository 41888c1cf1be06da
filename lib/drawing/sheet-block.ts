import type { Room } from './sheet-room'
import { escapeXml, svgElement } from './svg-element'
import { wrapText } from './wrap-text'

/** A part of a sheet as markup, drawn from y = 0 downwards, with x as on the sheet. */
export interface Block {
  readonly markup: string
  readonly height: number
}

export interface TextStyle {
  readonly size: number
  readonly fill: string
  readonly bold?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Distance of two lines, as a share of the size. */
  readonly leading?: number
}

/** Width of a sheet in pixels; its height follows from what stands on it. */
export const SHEET_WIDTH = 1_200
export const MARGIN = 48
/** What is left of the width between the margins. */
export const INNER_WIDTH = SHEET_WIDTH - 2 * MARGIN
/** All of a sheet between its margins. */
export const WHOLE_SHEET: Room = {
  left: MARGIN,
  right: SHEET_WIDTH - MARGIN,
  plotHeight: 300,
  isSmall: false,
}

/** Distance of two lines of running text, as a share of its size. */
export const LEADING = 1.45
/** Half the height of capitals and digits: how far below its middle a line of text stands. */
const HALF_CAPITAL = 0.36

/** Blocks one below the other, `gap` apart; those without height take no room. */
export function stacked(gap: number, blocks: readonly Block[]): Block {
  let height = 0
  const parts: string[] = []
  for (const block of blocks) {
    if (block.height === 0) continue
    if (height > 0) height += gap
    parts.push(movedTo(height, block.markup))
    height += block.height
  }
  return { markup: parts.join(''), height }
}

/** One line of text whose capitals are centred on a height: what `dominant-baseline` does where it is known. */
export function textLine(text: string, x: number, middle: number, style: TextStyle): string {
  return svgElement(
    'text',
    {
      x,
      y: middle + HALF_CAPITAL * style.size,
      'font-size': style.size,
      'font-weight': style.bold ? 600 : null,
      fill: style.fill,
      'text-anchor': style.anchor,
    },
    escapeXml(text),
  )
}

/** A block moved down, so that it begins at a height. */
export function movedTo(y: number, markup: string): string {
  return svgElement('g', { transform: `translate(0 ${y.toFixed(2)})` }, markup)
}

/** A text in as many lines as it needs; nothing where there is no text. */
export function paragraph(text: string, x: number, width: number, style: TextStyle): Block {
  const lines = wrapText(text, width, style.size, style.bold)
  const leading = style.size * (style.leading ?? LEADING)
  return {
    markup: lines.map((line, index) => textLine(line, x, (index + 0.5) * leading, style)).join(''),
    height: lines.length * leading,
  }
}
