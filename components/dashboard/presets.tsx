import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { Preset } from '@/lib/views/dashboard/dashboard'

interface PresetsProps {
  readonly presets: readonly Preset[]
  readonly lang: Language
  readonly urlLang: Language | undefined
}

/** Questions worth starting from, as links. */
export function Presets({ presets, lang, urlLang }: PresetsProps) {
  if (presets.length === 0) return null
  const text = interfaceText(lang)
  return (
    <nav aria-labelledby="presets" className="not-printed grid gap-1 text-sm">
      <h2 id="presets" className="text-lg font-semibold">
        {text.presets}
      </h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {presets.map(({ key, label, query }) => (
          <li key={key}>
            <a
              className="inline-block py-1"
              href={`/?${query}${urlLang === undefined ? '' : `&lang=${urlLang}`}`}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
