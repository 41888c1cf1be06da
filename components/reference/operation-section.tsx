import type { ReferenceOperation } from '@/lib/contract/reference'
import { NO_VALUE } from '@/lib/i18n/format'
import type { ReferenceText } from '@/lib/i18n/reference-text'
import { LookUpTable } from './look-up-table'

interface OperationProps {
  readonly operation: ReferenceOperation
  readonly text: ReferenceText
  /** The page that says what its answer holds, and all else that is looked up now and then. */
  readonly details: string
}

/** One operation: what it answers, what it takes, and an example that works. */
export function OperationSection({ operation, text, details }: OperationProps) {
  const { id, method, path, sentence, formats, example, body } = operation
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
      <p className="text-sm">
        <a href={details} className="inline-block py-1">
          {text.details}
        </a>
      </p>
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
