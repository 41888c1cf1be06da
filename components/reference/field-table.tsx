import type { Reference } from '@/lib/contract/reference'
import type { ReferenceText } from '@/lib/i18n/reference-text'
import { LookUpTable } from './look-up-table'
import { Marked } from './marked'

type Field = Reference['parts'][number]['fields'][number]

interface FieldTableProps {
  readonly labelledBy: string
  readonly fields: readonly Field[]
  readonly text: ReferenceText
}

/** The fields of an answer or of a part: what each is called, its type, what it means. Meanings are in English. */
export function FieldTable({ labelledBy, fields, text }: FieldTableProps) {
  return (
    <LookUpTable
      labelledBy={labelledBy}
      columns={[text.name, text.type, text.meaning]}
      meaningLang={text.meaningLang}
      rows={fields.map((field) => ({
        key: field.name,
        cells: [<FieldType key="type" field={field} />, <Marked key="meaning" text={field.meaning} />],
      }))}
    />
  )
}

function FieldType({ field: { type, part } }: { field: Field }) {
  if (part === null) return <code>{type}</code>
  const [before = '', ...after] = type.split(part)
  return (
    <code>
      {before}
      <a href={`#part-${part}`}>{part}</a>
      {after.join(part)}
    </code>
  )
}
