import { PageFrame } from '@/components/page/page-frame'
import type { Reference } from '@/lib/contract/reference'
import type { Language } from '@/lib/i18n/language'
import { referenceText } from '@/lib/i18n/reference-text'
import { OperationSection } from './operation-section'
import { referenceHref } from './reference-href'

interface ReferencePageProps {
  readonly lang: Language
  readonly urlLang: Language | undefined
  readonly reference: Reference
}

/**
 * The API for people: every operation with what it takes. What it gives and refuses stands on a page of its own, as a thousand
 * fields would make this one as long as all others together. It needs no script.
 */
export function ReferencePage({ lang, urlLang, reference: { groups } }: ReferencePageProps) {
  const text = referenceText(lang)
  const other = lang === 'en' ? 'de' : 'en'
  return (
    <PageFrame lang={lang} otherLanguage={referenceHref(null, other)} urlLang={urlLang}>
      <main id="answer" className="mx-auto grid max-w-6xl gap-10 px-4 pt-6 pb-16 md:px-8 md:pt-10">
        <div className="grid max-w-[46rem] gap-3">
          <h1 className="text-2xl font-semibold tracking-tight text-balance">{text.title}</h1>
          <p className="text-lg">{text.lead}</p>
          {text.common.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <p>
            {text.document} <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>
          </p>
        </div>
        <nav aria-label={text.contents} className="not-printed">
          <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
            {groups.flatMap(({ operations }) =>
              operations.map(({ id, method, path }) => (
                <li key={id}>
                  <a href={`#${id}`} className="inline-block py-1">
                    {method} {path.replace('/api/v1', '')}
                  </a>
                </li>
              )),
            )}
          </ul>
        </nav>
        {groups.map(({ id, title, operations }) => (
          <section key={id} aria-labelledby={`group-${id}`} className="grid gap-8">
            <h2 id={`group-${id}`} className="text-xl font-semibold">
              {title}
            </h2>
            {operations.map((operation) => (
              <OperationSection
                key={operation.id}
                operation={operation}
                text={text}
                details={referenceHref(operation.id, urlLang)}
              />
            ))}
          </section>
        ))}
      </main>
    </PageFrame>
  )
}
