const PERCENT = /^[-−]?\d{1,9}([.,]\d{1,7})?$/

/**
 * The share that a typed percentage means, as the text that URLs hold; undefined for anything else. With or without the
 * sign, a point or a comma.
 *
 *     shareOfPercent('−20 %') // '-0.2'
 */
export function shareOfPercent(text: string): string | undefined {
  const typed = text.replace(/[\s%]/g, '')
  if (!PERCENT.test(typed)) return undefined
  const percent = Number(typed.replace('−', '-').replace(',', '.'))
  // Division leaves digits that nobody typed: nine places hold all that were.
  return String(Number((percent / 100).toFixed(9)))
}

/** A share as a field shows it: '−2,5 %' for -0.025 and a comma. */
export function percentOfShare(share: number, mark: '.' | ','): string {
  const percent = String(Number((100 * share).toFixed(7)))
  return `${percent.replace('-', '−').replace('.', mark)}\u00a0%`
}
