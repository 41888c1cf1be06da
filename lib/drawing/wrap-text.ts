/**
 * Widths of letters in Inter, in hundredths of the font size. What is not named is as wide as most letters. The font is
 * that of the pictures drawn here; another one may draw an SVG elsewhere, so a line is taken to be a little wider.
 */
const LETTERS: readonly (readonly [hundredths: number, letters: string])[] = [
  [0, '\u200b'],
  [24, 'ijlI‘’'],
  [28, " \u00a0\u202f!,.:·';"],
  [35, '`t|()/[]\\fr'],
  [41, '1{}„'],
  [45, '“”²"-_^'],
  [51, '*–?sk'],
  [56, '7Lavxyzäce'],
  [65, '#$&04PRST+<=>B~−≈±×≥≤AKVXYÄΔ'],
  [74, 'DCGHUÜNOQÖ'],
  [84, 'w…'],
  [89, 'mM'],
  [98, '@→%W—'],
]
const USUAL = 61
const WIDTHS = new Map(LETTERS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])))

const BOLDER = 1.04
const RESERVE = 1.05

/** How wide a line of text is likely to be, in pixels. */
export function textWidth(text: string, size: number, bold = false): number {
  let hundredths = 0
  for (const letter of text) hundredths += WIDTHS.get(letter) ?? USUAL
  return (hundredths / 100) * size * RESERVE * (bold ? BOLDER : 1)
}

/**
 * Behind a blank, but not beside an equals sign; behind the hyphen of a compound, and behind the sign that joins the
 * members of a basket.
 */
const BREAKS = /(?<= )(?<!= )(?!=)|(?<=\p{L}-)(?=\p{L})|(?<=\+)(?=\p{L})/u

/**
 * A text in lines no wider than `width`, broken at blanks (not at those that hold a number to its unit) and in compounds,
 * and inside a word only where it alone is wider than a line.
 */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const fits = (words: string) => textWidth(words.trimEnd(), size, bold) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(BREAKS).flatMap((part) => (fits(part) ? [part] : pieces(part, fits)))) {
    if (fits(line + word)) {
      line += word
    } else {
      if (line !== '') lines.push(line)
      line = word
    }
  }
  return [...lines, line].map((one) => one.trim()).filter((one) => one !== '')
}

/** A word in as few pieces as fit, of one letter at least. */
function pieces(word: string, fits: (piece: string) => boolean): string[] {
  const found: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) {
      found.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...found, piece]
}
