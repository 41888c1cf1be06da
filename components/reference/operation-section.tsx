import type { ReactNode } from 'react'
import type { ReferenceOperation } from '@/lib/contract/reference'
import { NO_VALUE } from '@/lib/i18n/format'
import type { ReferenceText } from '@/lib/i18n/reference-text'
import { LookUpTable } from './look-up-table'

interface OperationProps {
  readonly operation: ReferenceOperation
  readonly text: ReferenceText
  /** The page that says what its answer holds; null where that stands below. */
  readonly details: string | null
}

/** One operation: what it answers, what it takes, an example that works, and behind summaries all that is looked up. */
export function OperationSection({ operation, text, details }: OperationProps) {
  const { id, method, path, sentence, formats, example, body, snippets, problems } = operation
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
      {details !== null && (
        <p className="text-sm">
          <a href={details} className="inline-block py-1">
            {operation.columns.length > 0 ? text.fieldsAndColumns : text.fields}
          </a>
        </p>
      )}
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
          rows={problems.map(({ status, meaning }) => [String(status), meaning])}
        />
      </LookUp>
    </section>
  )
}

function Parameters({ operation: { id, parameters }, text }: Pick<OperationProps, 'operation' | 'text'>) {
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
          rows={parameters.map(({ name, meaning, fallback, isRequired, allowed }) => [
            name,
            meaning,
            isRequired ? text.required : fallback === null ? NO_VALUE : `\`${fallback}\``,
            allowed,
          ])}
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
