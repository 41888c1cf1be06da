import { type AboutSource, SourceFacts } from '@/components/about/source-facts'
import { PageFrame } from '@/components/page/page-frame'
import { FactTableView } from '@/components/question/fact-table'
import { aboutText } from '@/lib/i18n/about-text'
import { dataText } from '@/lib/i18n/data-text'
import type { Language } from '@/lib/i18n/language'
import type { DataPart } from '@/lib/views/data/data-tables'
import type { DataPage } from '@/lib/views/data/data-view'

interface DataProps {
  readonly page: DataPage
  /** What is to be said of this very address. */
  readonly notes: readonly string[]
  readonly urlLang: Language | undefined
  /** The sources whose values the store holds. */
  readonly sources: readonly AboutSource[]
  /** Of those that came with an import. */
  readonly importedTerms: readonly string[]
}

/** So many rows are shown at once; more stand behind a fold. */
const OPEN_ROWS = 5

/** Whether the numbers can be trusted: one sentence, then each asset, and all that the sentence rests on. */
export function Data({ page, notes, urlLang, sources, importedTerms }: DataProps) {
  const { lang } = page
  const text = dataText(lang)
  const query = urlLang === undefined ? '' : `?lang=${urlLang}`
  return (
    <PageFrame lang={lang} otherLanguage={`/data?lang=${lang === 'en' ? 'de' : 'en'}`} urlLang={urlLang}>
      <main className="mx-auto grid max-w-6xl grid-cols-1 gap-10 px-4 pt-6 pb-16 md:px-8 md:pt-10">
        <section aria-labelledby="question" id="answer" className="grid gap-3">
          <h1 id="question" className="max-w-[46rem] text-2xl font-semibold tracking-tight text-balance">
            {page.question}
          </h1>
          <p className="max-w-[46rem] text-xl text-pretty" data-answer="">
            {page.answer}
          </p>
          {page.warning !== null && (
            <p className="max-w-[46rem] font-semibold text-pretty text-warning">
              {page.warning.text} <span lang="en">{page.warning.said}</span>
            </p>
          )}
          <div className="mt-1 grid gap-2 text-sm lg:block lg:columns-2 lg:gap-14">
            {[...notes, ...page.sentences].map((sentence) => (
              <p key={sentence} className="break-inside-avoid text-pretty lg:mb-2">
                {sentence}
              </p>
            ))}
            <p className="break-inside-avoid text-muted">{page.asOf}</p>
          </div>
        </section>
        <section aria-labelledby={page.assets.id} className="grid grid-cols-1 gap-3">
          <Heading id={page.assets.id} title={page.assets.title} intro={page.assets.intro} />
          <FactTableView table={page.assets} />
        </section>
        {page.parts.map((part) => (
          <Part key={part.table.id} part={part} />
        ))}
        <section aria-labelledby="terms" className="grid grid-cols-1 gap-3">
          <Heading id="terms" title={text.sources} intro={null} />
          <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
            {sources.map((source) => (
              <SourceFacts key={source.id} source={source} text={aboutText(lang).providers} />
            ))}
          </div>
          {importedTerms.map((line) => (
            <p key={line} className="text-sm">
              {line}
            </p>
          ))}
        </section>
        <section aria-labelledby="machines" className="not-printed grid grid-cols-1 gap-2 text-sm">
          <Heading id="machines" title={text.machines.title} intro={text.machines.text} />
          <p className="flex flex-wrap gap-x-6">
            <Link href={`/api/v1/data${query}`}>JSON</Link>
            <Link href={`/api/v1/data.csv${query}`}>CSV</Link>
            <Link href="/api/v1/health">{text.machines.health}</Link>
            <Link href={`/about${query}`}>{text.machines.about}</Link>
          </p>
        </section>
      </main>
    </PageFrame>
  )
}

/** A table that is read only by who looks for it stands behind a fold once it is long. */
function Part({ part: { table, summary } }: { part: DataPart }) {
  return (
    <section aria-labelledby={table.id} className="grid grid-cols-1 gap-2">
      <Heading
        id={table.id}
        title={table.title}
        intro={table.rows.length === 0 ? table.empty : table.intro}
      />
      {table.rows.length > OPEN_ROWS && (
        <details>
          <summary className="w-fit py-1 text-sm text-muted hover:text-ink">{summary}</summary>
          <FactTableView table={table} />
        </details>
      )}
      {table.rows.length > 0 && table.rows.length <= OPEN_ROWS && <FactTableView table={table} />}
    </section>
  )
}

function Heading({ id, title, intro }: { id: string; title: string; intro: string | null }) {
  return (
    <div className="grid max-w-[46rem] gap-1">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      {intro !== null && <p className="text-sm text-pretty text-muted">{intro}</p>}
    </div>
  )
}

function Link({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="inline-block py-1">
      {children}
    </a>
  )
}
