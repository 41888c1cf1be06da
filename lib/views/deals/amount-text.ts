import type { AmountRange } from '@/lib/analysis/deal-exposure'
import type { DealsText } from '@/lib/i18n/deals-text'
import type { Formatter } from '@/lib/i18n/format'

/** A stated amount as it stands in a sentence: 'USD 15 bn to USD 50 bn', 'up to 160 m shares', 'not disclosed'. */
export function amountText(
  amount: (AmountRange & { readonly isRough?: boolean }) | null,
  words: DealsText['amount'],
  format: Formatter,
): string {
  if (amount === null) return words.none
  const { low, high, unit, isRough = false } = amount
  const one = (value: number) => {
    if (unit === 'percent') return words.percent(format.share(value / 100))
    // As short as the reports give it: '30 bn' and not '30.0 bn'.
    const short = format.tick(value, 0, 'cap')
    return unit === 'USD' ? format.usd(short) : words.shares(short)
  }
  const about = (text: string) => (isRough ? words.about(text) : text)
  if (high === null) return low === null ? words.none : about(words.atLeast(one(low)))
  if (low === null || low === 0) return about(words.upTo(one(high)))
  return about(low === high ? one(high) : words.between(one(low), one(high)))
}
