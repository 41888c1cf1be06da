import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Parameter } from '@/lib/share/parameter'
import type { Field } from './field'

/** The field of a share, which is typed and shown in per cent; its rule names both ends. */
export function percentField(
  { name, label, value }: { readonly name: string; readonly label: string; readonly value: number },
  { fallback, choices }: Parameter<number>,
  rule: (low: string, high: string) => string,
  language: Language,
): Field {
  const format = formatter(language)
  const [low, high] = choices([]).map((end) => format.signedSize(Number(end)))
  return {
    kind: 'percent',
    name,
    label,
    fallback: String(fallback),
    value: String(value),
    mark: language === 'de' ? ',' : '.',
    rule: rule(low ?? '', high ?? ''),
  }
}
