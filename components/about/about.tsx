import { PageFrame } from '@/components/page/page-frame'
import { aboutText } from '@/lib/i18n/about-text'
import type { Language } from '@/lib/i18n/language'
import { type AboutSource, SourceFacts } from './source-facts'

interface AboutProps {
  readonly lang: Language
  readonly urlLang: Language | undefined
  readonly sources: readonly AboutSource[]
}

/** Methods, sources and limits, for whoever has to defend a number. */
export function About({ lang, urlLang, sources }: AboutProps) {
  const text = aboutText(lang)
  const other = lang === 'en' ? 'de' : 'en'
  return (
    <PageFrame lang={lang} otherLanguage={`/about?lang=${other}`} urlLang={urlLang}>
      <main id="answer" className="mx-auto grid max-w-6xl gap-8 px-4 pt-6 pb-16 md:px-8 md:pt-10">
        <div className="grid max-w-[46rem] gap-3">
          <h1 className="text-2xl font-semibold tracking-tight text-balance">{text.title}</h1>
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
          <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
            {sources.map((source) => (
              <SourceFacts key={source.id} source={source} text={text.providers} />
            ))}
          </div>
        </section>
      </main>
    </PageFrame>
  )
}
