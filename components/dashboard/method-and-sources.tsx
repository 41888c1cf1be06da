import { interfaceText } from '@/lib/i18n/interface-text'
import type { Dashboard } from '@/lib/views/dashboard'

/** How it was computed, from what, and under which terms the data stand. */
export function MethodAndSources({
  lang,
  methodLine,
  terms,
}: Pick<Dashboard, 'lang' | 'methodLine' | 'terms'>) {
  const text = interfaceText(lang)
  return (
    <section aria-labelledby="method" className="grid max-w-[46rem] gap-2 text-sm">
      <h2 id="method" className="text-lg font-semibold">
        {text.methodAndSources}
      </h2>
      <p>{methodLine}</p>
      {terms.length > 0 && (
        <ul className="grid gap-1 text-muted">
          {terms.map((term) => (
            <li key={term}>{term}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
