'use client'

import { HiddenState } from '@/components/controls/hidden-state'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import type { Field } from '@/lib/views/question/field'
import { FieldControl } from './question-controls'

interface PartControlsProps {
  readonly path: string
  /** The query that the page answers; the language too where the URL names it. */
  readonly query: string
  readonly label: string
  readonly fields: readonly Field[]
}

/** Asks one part of a page differently, beside that part; without script a plain form. */
export function PartControls({ path, query, label, fields }: PartControlsProps) {
  const text = useInterfaceText()
  return (
    <form
      action={path}
      method="get"
      aria-label={label}
      className="not-printed grid grid-cols-2 items-start gap-3 md:flex md:flex-wrap"
      // With script each field goes to its URL by itself.
      onSubmit={(event) => event.preventDefault()}
    >
      <HiddenState query={query} except={fields.map(({ name }) => name)} />
      {fields.map((field) => (
        <FieldControl key={field.name} field={field} />
      ))}
      <button type="submit" className="button without-script self-end">
        {text.apply}
      </button>
    </form>
  )
}
