import { PageFrame } from '@/components/page/page-frame'
import type { ReferenceOperation, ReferencePart } from '@/lib/contract/reference'
import type { Language } from '@/lib/i18n/language'
import { referenceText } from '@/lib/i18n/reference-text'
import { FieldTable } from './field-table'
import { LookUpTable } from './look-up-table'
import { Marked } from './marked'
import { referenceHref } from './reference-href'

interface AnswerPageProps {
  readonly lang: Language
  readonly urlLang: Language | undefined
  readonly operation: ReferenceOperation
  /** Those that the operation refers to. */
  readonly parts: readonly ReferencePart[]
}

/** What one operation gives and when it refuses: fields, columns, the parts they are made of, and how programs ask. */
export function AnswerPage({ lang, urlLang, operation, parts }: AnswerPageProps) {
  const text = referenceText(lang)
  const other = lang === 'en' ? 'de' : 'en'
  const { id, method, path, sentence, fields, columns, snippets, problems } = operation
  return (
    <PageFrame lang={lang} otherLanguage={referenceHref(id, other)} urlLang={urlLang}>
      <main id="answer" className="mx-auto grid max-w-6xl gap-10 px-4 pt-6 pb-16 md:px-8 md:pt-10">
        <div className="grid max-w-[46rem] gap-3">
          <p className="not-printed text-sm">
            <a href={`${referenceHref(null, urlLang)}#${id}`} className="inline-block py-1">
              {text.title}
            </a>
          </p>
          <h1 className="text-2xl font-semibold tracking-tight wrap-anywhere">
            <code>
              {method} {path}
            </code>
          </h1>
          <p className="text-lg">{sentence}</p>
        </div>
        {fields.length > 0 && (
          <section aria-labelledby="fields" className="grid gap-4">
            <h2 id="fields" className="text-xl font-semibold">
              {text.fields}
            </h2>
            <FieldTable labelledBy="fields" fields={fields} text={text} />
          </section>
        )}
        {columns.map(({ table, columns: of }) => {
          const name = `columns-${table ?? 'all'}`
          return (
            <section key={name} aria-labelledby={name} className="grid gap-4">
              <h2 id={name} className="text-xl font-semibold">
                {table === null ? text.columns : `${text.columns}: table=${table}`}
              </h2>
              <LookUpTable
                labelledBy={name}
                columns={[text.name, text.meaning]}
                meaningLang={text.meaningLang}
                rows={Object.entries(of)}
              />
            </section>
          )
        })}
        <section aria-labelledby="examples" className="grid gap-4">
          <h2 id="examples" className="text-xl font-semibold">
            {text.examples}
          </h2>
          {snippets.map(({ language, code }) => (
            <div key={language} className="grid gap-1">
              <p className="text-xs text-muted">{language}</p>
              <pre className="text-xs whitespace-pre-wrap wrap-anywhere">
                <code>{code}</code>
              </pre>
            </div>
          ))}
        </section>
        <section aria-labelledby="errors" className="grid gap-4">
          <h2 id="errors" className="text-xl font-semibold">
            {text.errors}
          </h2>
          <LookUpTable
            labelledBy="errors"
            columns={[text.status, text.meaning]}
            rows={problems.map(({ status, meaning }) => [String(status), meaning])}
          />
        </section>
        <section aria-labelledby="parts" className="grid gap-4">
          <h2 id="parts" className="text-xl font-semibold">
            {text.parts}
          </h2>
          <p className="max-w-[46rem]">{text.partsLead}</p>
          {parts.map(({ name, meaning, fields: of }) => (
            <section key={name} aria-labelledby={`part-${name}`} className="grid gap-1 pt-3 text-sm">
              <h3 id={`part-${name}`} className="font-semibold">
                <code>{name}</code>
              </h3>
              <p lang={text.meaningLang} className="max-w-[46rem]">
                <Marked text={meaning} />
              </p>
              {of.length > 0 && <FieldTable labelledBy={`part-${name}`} fields={of} text={text} />}
            </section>
          ))}
        </section>
      </main>
    </PageFrame>
  )
}
