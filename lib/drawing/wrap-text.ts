/**
 * Mean width of a letter of running text, as a share of the font size. An estimate: which font will draw a file, and with
 * what widths, is known only where it is opened.
 */
const LETTER = 0.55
const BOLD_LETTER = 0.62

/** How wide a line of text is likely to be, in pixels. */
export function textWidth(text: string, size: number, bold = false): number {
  return [...text].length * size * (bold ? BOLD_LETTER : LETTER)
}

/**
 * A text in lines no wider than `width`, broken at blanks (not at those that hold a number to its unit), and inside a word
 * only where it alone is wider than a line.
 */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const room = Math.max(1, Math.floor(width / textWidth('n', size, bold)))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((word) => pieces(word, room))) {
    const longer = line === '' ? word : `${line} ${word}`
    if ([...longer].length <= room) {
      line = longer
    } else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

function pieces(word: string, room: number): string[] {
  const letters = [...word]
  const count = Math.ceil(letters.length / room)
  return Array.from({ length: count }, (_, piece) => letters.slice(piece * room, (piece + 1) * room).join(''))
}
