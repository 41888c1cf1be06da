import type { AboutText } from '@/lib/i18n/about-text'

/** A source as the page about sources shows it, in the reader's language. */
export interface AboutSource {
  readonly id: string
  readonly name: string
  readonly url: string | null
  readonly reach: string
  readonly terms: string
  readonly termsUrl: string | null
  readonly redistribution: 'forbidden' | 'with-citation'
  readonly limits: string | null
  readonly keyVariable: string | null
  readonly parts: readonly { readonly assets: readonly string[]; readonly text: string }[]
  readonly caveats: readonly string[]
}

/** What one source covers, under which terms and limits, and what is weak about it. */
export function SourceFacts({ source, text }: { source: AboutSource; text: AboutText['providers'] }) {
  const { id, name, url, reach, limits, parts, caveats } = source
  return (
    <section
      aria-labelledby={`source-${id}`}
      className={`grid content-start gap-1 border-t border-line pt-3 text-sm ${parts.length > 0 ? 'md:col-span-2' : ''}`}
    >
      <h3 id={`source-${id}`} className="font-semibold">
        {url === null ? name : <a href={url}>{name}</a>}
      </h3>
      <p>{reach}</p>
      <p className="text-muted">
        <Terms source={source} text={text} /> {text.redistribution[source.redistribution]}
      </p>
      {limits !== null && (
        <p className="text-muted">
          {text.limits}: {limits} {text.key}: {source.keyVariable ?? text.noKey}.
        </p>
      )}
      {parts.length > 0 && (
        <dl className="mt-2 grid max-w-[46rem] gap-2">
          {parts.map((part) => (
            <div key={part.text}>
              <dt className="font-semibold">{part.assets.join(', ')}</dt>
              <dd>{part.text}</dd>
            </div>
          ))}
        </dl>
      )}
      {caveats.length > 0 && (
        <>
          <h4 className="mt-2 font-semibold">{text.caveats}</h4>
          <ul className="grid max-w-[46rem] list-disc gap-1 pl-5">
            {caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Terms({ source, text }: { source: AboutSource; text: AboutText['providers'] }) {
  if (source.termsUrl === null) return source.terms
  return (
    <>
      <a href={source.termsUrl}>{text.terms}</a>: {source.terms}
    </>
  )
}
