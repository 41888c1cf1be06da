import { textWidth, wrapText } from './wrap-text'

/** The largest size in half pixels, from `most` down to `least`, at which every text is no wider than `width`. */
export function fittedSize(
  texts: readonly string[],
  width: number,
  { most, least, bold = false }: { readonly most: number; readonly least: number; readonly bold?: boolean },
): number {
  const widest = Math.max(0, ...texts.map((text) => textWidth(text, 1, bold)))
  if (widest === 0) return most
  return Math.min(most, Math.max(least, Math.floor((2 * width) / widest) / 2))
}

/** The first of some sizes at which a text takes no more lines than fit into a height; the last where none does. */
export function fittedLines(
  text: string,
  room: { readonly width: number; readonly height: number; readonly leading: number },
  sizes: readonly number[],
  bold = false,
): number {
  return (
    sizes.find(
      (size) => wrapText(text, room.width, size, bold).length * size * room.leading <= room.height,
    ) ??
    sizes.at(-1) ??
    0
  )
}
