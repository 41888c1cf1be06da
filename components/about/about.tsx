import { SiteFooter } from '@/components/ui/site-footer'
import { SiteHeader } from '@/components/ui/site-header'
import { aboutText } from '@/lib/i18n/about-text'
import type { Language } from '@/lib/i18n/language'

interface Source {
  readonly id: string
  readonly name: string
  readonly url: string | null
  readonly terms: Readonly<Record<Language, string>>
  readonly termsUrl: string | null
  readonly reach: Readonly<Record<Language, string>>
  readonly keyVariable: string | null
}

interface AboutProps {
  readonly lang: Language
  readonly urlLang: Language | undefined
  readonly sources: readonly Source[]
}

/** Methods, sources and limits, for whoever has to defend a number. */
export function About({ lang, urlLang, sources }: AboutProps) {
  const text = aboutText(lang)
  const other = lang === 'en' ? 'de' : 'en'
  return (
    <>
      <SiteHeader lang={lang} otherLanguage={`/about?lang=${other}`} urlLang={urlLang} />
      <main id="answer" className="mx-auto grid max-w-6xl gap-8 px-4 pt-6 pb-16 md:px-8 md:pt-10">
        <div className="grid max-w-[46rem] gap-3">
          <h1 className="text-3xl font-semibold tracking-tight">{text.title}</h1>
          <p className="text-lg">{text.lead}</p>
        </div>
        {text.sections.map(({ heading, paragraphs }) => (
          <section key={heading} className="grid max-w-[46rem] gap-3">
            <h2 className="text-lg font-semibold">{heading}</h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
        <section aria-labelledby="sources" className="grid gap-3">
          <h2 id="sources" className="text-lg font-semibold">
            {text.providers.heading}
          </h2>
          <dl className="grid gap-4 md:grid-cols-2">
            {sources.map((source) => (
              <div key={source.id} className="grid gap-1 border-t border-line pt-3 text-sm">
                <dt className="font-semibold">
                  {source.url === null ? source.name : <a href={source.url}>{source.name}</a>}
                </dt>
                <dd>{source.reach[lang]}</dd>
                <dd className="text-muted">
                  {source.termsUrl === null ? (
                    source.terms[lang]
                  ) : (
                    <>
                      <a href={source.termsUrl}>{text.providers.terms}</a>: {source.terms[lang]}
                    </>
                  )}{' '}
                  {text.providers.key}: {source.keyVariable ?? text.providers.noKey}.
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </main>
      <SiteFooter lang={lang} />
    </>
  )
}
