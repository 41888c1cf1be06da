import type { DecimalSign, Read } from './csv-cells'
import { numberWith } from './csv-cells'

/**
 * The decimal sign of a file whose cells are parted by semicolons. '1,234' could be 1234 as well, and '1.234' too,
 * so that a file must prove its sign by one number that has no other reading, such as '284,24' or '1.234,50'. A
 * file without either sign needs none.
 *
 * @returns the sign, or why the file as a whole cannot be read: no proof, or one for each sign
 */
export function decimalSignOf(texts: Iterable<string>): Read<DecimalSign> {
  const proven = new Set<DecimalSign>()
  let unclear: string | null = null
  for (const text of texts) {
    const [sign] = text.match(/[.,]/) ?? []
    if (sign === undefined) continue
    const readings = ([',', '.'] as const).filter((decimal) => 'value' in numberWith(decimal, text))
    const [only, other] = readings
    if (other !== undefined) unclear ??= sign
    else if (only !== undefined) proven.add(only)
  }
  const [first, second] = proven
  if (second !== undefined)
    return { reason: 'Some numbers have a decimal comma and others a decimal point; use one.' }
  if (first === undefined && unclear !== null) {
    return {
      reason: `Every number with a '${unclear}' could mean thousands as well (1${unclear}234); write all digits with a decimal point and part the cells by commas.`,
    }
  }
  return { value: first ?? '.' }
}
