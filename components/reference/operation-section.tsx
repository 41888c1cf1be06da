import type { ReactNode } from 'react'
import type { ReferenceOperation } from '@/lib/contract/reference'
import { NO_VALUE } from '@/lib/i18n/format'
import type { ReferenceText } from '@/lib/i18n/reference-text'
import { FieldTable } from './field-table'
import { LookUpTable } from './look-up-table'

interface OperationProps {
  readonly operation: ReferenceOperation
  readonly text: ReferenceText
}

/** One operation: what it answers, what it takes, an example that works, and behind summaries all that is looked up. */
export function OperationSection({ operation, text }: OperationProps) {
  const { id, method, path, sentence, formats, example, body, snippets, fields, columns, problems } =
    operation
  return (
    <section aria-labelledby={id} className="grid gap-3 border-t border-line pt-4">
      <h3 id={id} className="font-semibold wrap-anywhere">
        <code>
          {method} {path}
        </code>
      </h3>
      <p className="max-w-[46rem]">{sentence}</p>
      <p className="text-sm">
        <span className="text-muted">{text.formats}: </span>
        {formats.map(({ format, path: address }, index) => (
          <span key={format}>
            {index > 0 && ', '}
            {format.toUpperCase()} <code>{address}</code>
          </span>
        ))}
      </p>
      {example !== null && (
        <p className="text-sm wrap-anywhere">
          <span className="text-muted">{text.example}: </span>
          <a href={example} className="py-1">
            {example}
          </a>
        </p>
      )}
      {body !== null && (
        <p className="text-sm wrap-anywhere">
          <span className="text-muted">{text.body}: </span>
          <code>{body}</code>
        </p>
      )}
      <Parameters operation={operation} text={text} />
      {fields.length > 0 && (
        <LookUp id={`${id}-fields`} title={text.fields}>
          <FieldTable labelledBy={`${id}-fields`} fields={fields} text={text} />
        </LookUp>
      )}
      {columns.map(({ table, columns: of }) => {
        const title = table === null ? text.columns : `${text.columns}: table=${table}`
        const name = `${id}-columns-${table ?? 'all'}`
        return (
          <LookUp key={name} id={name} title={title}>
            <LookUpTable
              labelledBy={name}
              columns={[text.name, text.meaning]}
              meaningLang={text.meaningLang}
              rows={Object.entries(of).map(([key, meaning]) => ({ key, cells: [meaning] }))}
            />
          </LookUp>
        )
      })}
      <LookUp id={`${id}-examples`} title={text.examples}>
        <div className="grid gap-2">
          {snippets.map(({ language, code }) => (
            <div key={language} className="grid gap-1">
              <p className="text-xs text-muted">{language}</p>
              <pre className="text-xs whitespace-pre-wrap wrap-anywhere">
                <code>{code}</code>
              </pre>
            </div>
          ))}
        </div>
      </LookUp>
      <LookUp id={`${id}-errors`} title={text.errors}>
        <LookUpTable
          labelledBy={`${id}-errors`}
          columns={[text.status, text.meaning]}
          rows={problems.map(({ status, meaning }) => ({ key: String(status), cells: [meaning] }))}
        />
      </LookUp>
    </section>
  )
}

function Parameters({ operation: { id, parameters }, text }: OperationProps) {
  const label = `${id}-parameters`
  return (
    <>
      <h4 id={label} className="text-sm font-semibold">
        {text.parameters}
      </h4>
      {parameters.length === 0 ? (
        <p className="text-sm">{text.noParameters}</p>
      ) : (
        <LookUpTable
          labelledBy={label}
          columns={[text.name, text.meaning, text.fallback, text.allowed]}
          rows={parameters.map(({ name, meaning, fallback, isRequired, allowed }) => ({
            key: name,
            cells: [
              meaning,
              isRequired ? (
                text.required
              ) : fallback === null ? (
                NO_VALUE
              ) : (
                <code key="fallback">{fallback}</code>
              ),
              allowed,
            ],
          }))}
        />
      )}
    </>
  )
}

/** What is looked up now and then: closed until somebody asks, and without any script. */
function LookUp({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <details className="text-sm">
      <summary id={id} className="w-fit py-1 text-muted hover:text-ink">
        {title}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  )
}
