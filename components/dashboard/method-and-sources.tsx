import { interfaceText } from '@/lib/i18n/interface-text'
import type { Dashboard } from '@/lib/views/dashboard/dashboard'

/** How it was computed, from what, under which terms the data stand and what is weak about them. */
export function MethodAndSources({
  lang,
  methodLine,
  terms,
  caveats,
  hash,
}: Pick<Dashboard, 'lang' | 'methodLine' | 'terms' | 'caveats'> & { readonly hash?: string | null }) {
  const text = interfaceText(lang)
  return (
    <section aria-labelledby="method" className="grid max-w-[46rem] gap-2 text-sm">
      <h2 id="method" className="text-lg font-semibold">
        {text.methodAndSources}
      </h2>
      <p>{methodLine}</p>
      {hash && (
        <p className="wrap-anywhere">
          {text.hash} <code data-hash>{hash}</code>
        </p>
      )}
      {[terms, caveats].map(
        (lines) =>
          lines.length > 0 && (
            <ul key={lines[0]} className="grid gap-1 text-muted">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ),
      )}
    </section>
  )
}
