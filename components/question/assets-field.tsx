'use client'

import { useState } from 'react'
import type { Field } from '@/lib/views/question/field'
import { useQueryNavigation } from './query-navigation'

/** Several assets: what is chosen in words, and behind it a box for each. They count once they are applied together. */
export function AssetsField({ field }: { field: Extract<Field, { kind: 'assets' }> }) {
  const { change } = useQueryNavigation()
  const { name, label, value, chosen, most, apply, choices, fallback } = field
  const asked = value.join(',')
  const [draft, setDraft] = useState({ asked, ids: value })
  // A draft belongs to the question it was made at.
  const ids = draft.asked === asked ? draft.ids : value
  const groups = [...new Set(choices.map(({ group }) => group))]
  const toggle = (id: string, isWanted: boolean) =>
    setDraft({ asked, ids: isWanted ? [...ids, id] : ids.filter((other) => other !== id) })
  return (
    <div className="field col-span-2 w-full">
      {label}
      <details>
        <summary className="py-1 text-base text-ink">{chosen}</summary>
        <fieldset className="mt-2 grid gap-3 border border-line p-3">
          <legend className="sr-only">{label}</legend>
          {groups.map((group) => (
            <div key={group ?? ''} className="grid gap-1">
              <p>{group}</p>
              <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink">
                {choices
                  .filter((choice) => choice.group === group)
                  .map((choice) => {
                    const isChosen = ids.includes(choice.value)
                    return (
                      <label
                        key={choice.value}
                        className="flex min-h-6 items-center gap-1.5"
                        title={choice.label}
                      >
                        <input
                          type="checkbox"
                          name={name}
                          value={choice.value}
                          checked={isChosen}
                          disabled={!isChosen && ids.length >= most}
                          onChange={(event) => toggle(choice.value, event.target.checked)}
                        />
                        {choice.value}
                      </label>
                    )
                  })}
              </div>
            </div>
          ))}
          <button
            type="submit"
            className="button w-fit"
            disabled={ids.length < 2}
            onClick={() => change({ [name]: ids.join(',') === fallback ? null : ids.join(',') })}
          >
            {apply}
          </button>
        </fieldset>
      </details>
    </div>
  )
}
