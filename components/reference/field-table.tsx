import type { Reference } from '@/lib/contract/reference'
import type { ReferenceText } from '@/lib/i18n/reference-text'
import { LookUpTable } from './look-up-table'

interface FieldTableProps {
  readonly labelledBy: string
  readonly fields: Reference['parts'][number]['fields']
  readonly text: ReferenceText
}

/** The fields of an answer or of a part: what each is called, its type, what it means. Meanings are in English. */
export function FieldTable({ labelledBy, fields, text }: FieldTableProps) {
  return (
    <LookUpTable
      labelledBy={labelledBy}
      columns={[text.name, text.type, text.meaning]}
      meaningLang={text.meaningLang}
      rows={fields.map(({ name, type, part, meaning }) => [name, [type, part], meaning])}
    />
  )
}
