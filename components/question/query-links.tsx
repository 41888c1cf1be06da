'use client'

import type { Field } from '@/lib/views/question/field'
import { useQueryNavigation } from './query-navigation'

/** A few values of one parameter, each as a place to go to. */
export function QueryLinks({ field }: { field: Extract<Field, { kind: 'links' }> }) {
  const { chosen, change, hrefOf } = useQueryNavigation()
  const { name, label, choices, fallback } = field
  const current = name in chosen ? (chosen[name] ?? fallback) : field.value
  return (
    <nav aria-label={label} className="field col-span-2">
      <span aria-hidden="true">{label}</span>
      <ul className="flex h-9 flex-wrap items-center gap-0.5 text-sm">
        {choices.map((choice) => {
          const changes = { [name]: choice.value === fallback ? null : choice.value }
          const isCurrent = choice.value === current
          return (
            <li key={choice.value}>
              <a
                href={hrefOf(changes)}
                aria-current={isCurrent ? 'true' : undefined}
                className={`inline-flex min-h-9 min-w-9 items-center justify-center rounded px-2 no-underline ${
                  isCurrent ? 'bg-ink font-semibold text-surface' : 'text-ink hover:bg-raised'
                }`}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return
                  event.preventDefault()
                  change(changes)
                }}
              >
                {choice.label}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
