import type { Read } from './csv-cells'
import { numberIn, shorten } from './csv-cells'

export interface SemicolonNumbers {
  readonly numberIn: (text: string) => Read<number>
  /** Why the file as a whole cannot be read, or null. Ask after the last line. */
  ambiguity(): string | null
}

/**
 * Numbers of a file whose cells are parted by semicolons, where '284,24' has a decimal comma. '1,234' could as well
 * be 1234, and '1.234' as well, so that a file must prove which sign is its decimal sign: by one number such as
 * '284,24' that admits no other reading, and by not using both signs.
 */
export function semicolonNumbers(): SemicolonNumbers {
  const seen = { ',': false, '.': false }
  const proven = { ',': false, '.': false }
  return {
    numberIn(text) {
      if (text.includes(',') && text.includes('.')) {
        return {
          reason: `'${shorten(text)}' has both a comma and a point (write it without thousands separators)`,
        }
      }
      const sign = text.includes(',') ? ',' : text.includes('.') ? '.' : null
      const number = numberIn(text.replace(',', '.'))
      if (sign !== null && 'value' in number) {
        seen[sign] = true
        proven[sign] ||= !/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text)
      }
      return number
    },
    ambiguity() {
      if (seen[','] && seen['.'])
        return 'Some numbers have a decimal comma and others a decimal point; use one.'
      const sign = seen[','] ? ',' : seen['.'] ? '.' : null
      if (sign === null || proven[sign]) return null
      return `Every number with a '${sign}' could mean thousands as well (1${sign}234); write all digits with a decimal point and part the cells by commas.`
    },
  }
}
