'use client'

import { type FormEvent, useId } from 'react'
import { ChoiceSelect } from '@/components/controls/choice-select'
import { DraftInput } from '@/components/controls/draft-input'
import { HiddenState } from '@/components/controls/hidden-state'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import { percentOfShare, shareOfPercent } from '@/lib/share/percent-text'
import type { Field } from '@/lib/views/question/field'
import { AssetsField } from './assets-field'
import { QueryLinks } from './query-links'
import { useQueryNavigation } from './query-navigation'
import { SliderField } from './slider-field'

interface QuestionControlsProps {
  readonly path: string
  /** The query that the page answers; the language too where the URL names it. */
  readonly query: string
  readonly fields: readonly Field[]
  /** Asked seldom, behind a summary. */
  readonly more: readonly Field[]
}

/** Asks the question differently. A plain form that works without script; with it, each change goes to its URL at once. */
export function QuestionControls({ path, query, fields, more }: QuestionControlsProps) {
  const text = useInterfaceText()
  const heading = useId()
  const names = [...fields, ...more].map(({ name }) => name)
  return (
    <section aria-labelledby={heading} className="not-printed border-y border-line py-4">
      <h2 id={heading} className="sr-only">
        {text.controls}
      </h2>
      <form action={path} method="get" className="grid gap-2" onSubmit={keepHere}>
        <HiddenState query={query} except={names} />
        <div className="grid grid-cols-2 items-start gap-3 md:flex md:flex-wrap">
          {fields.map((field) => (
            <FieldControl key={field.name} field={field} />
          ))}
          <button type="submit" className="button without-script self-end">
            {text.apply}
          </button>
        </div>
        {more.length > 0 && (
          <details>
            <summary className="w-fit py-1 text-sm text-muted hover:text-ink" aria-keyshortcuts="m">
              {text.moreSettings}
            </summary>
            <div className="mt-2 grid grid-cols-2 items-start gap-3 sm:grid-cols-3 lg:grid-cols-4">
              {more.map((field) => (
                <FieldControl key={field.name} field={field} />
              ))}
            </div>
          </details>
        )}
      </form>
    </section>
  )
}

/** With script each field goes to its URL by itself. */
function keepHere(event: FormEvent): void {
  event.preventDefault()
}

/** What `shareOfPercent` reads. */
const PERCENT_PATTERN = '(-|−)?[0-9]{1,9}([.,][0-9]{1,7})?\\s*%?'

/** The control of one field, which goes to its URL at once. */
export function FieldControl({ field }: { field: Field }) {
  const { chosen, change } = useQueryNavigation()
  const { name, label, fallback } = field
  const choose = (value: string) => change({ [name]: value === fallback ? null : value })
  if (field.kind === 'assets') return <AssetsField field={field} />
  if (field.kind === 'links') return <QueryLinks field={field} />
  if (field.kind === 'slider') return <SliderField field={field} />
  const value = name in chosen ? (chosen[name] ?? fallback) : field.value
  if (field.kind === 'choice') {
    return (
      <div className="md:w-64">
        <ChoiceSelect label={label} name={name} value={value} choices={field.choices} onChoose={choose} />
      </div>
    )
  }
  if (field.kind === 'percent') {
    return (
      <div className="md:w-36">
        <DraftInput
          type="text"
          required
          pattern={PERCENT_PATTERN}
          label={label}
          name={name}
          rule={field.rule}
          value={percentOfShare(Number(value), field.mark)}
          onCommit={(typed) => choose(shareOfPercent(typed) ?? typed)}
        />
      </div>
    )
  }
  const typed =
    field.kind === 'day'
      ? { type: 'date', min: '1970-01-01' }
      : {
          type: 'number',
          inputMode: 'decimal' as const,
          required: true,
          min: field.min,
          max: field.max,
          step: field.step,
        }
  return (
    <div className="md:w-36">
      <DraftInput {...typed} label={label} name={name} rule={field.rule} value={value} onCommit={choose} />
    </div>
  )
}
