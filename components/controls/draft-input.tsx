'use client'

import { type InputHTMLAttributes, useEffect, useId, useRef, useState } from 'react'
import { useNavigation } from '@/components/page/navigation'

interface DraftInputProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'title'> {
  readonly label: string
  /** What may be typed, as a sentence. Shown under the field once something else was. */
  readonly rule: string
  readonly value: string
  /** Called with a valid value once typing has paused, or on Enter, or when the field is left. */
  readonly onCommit: (value: string) => void
  /** Called with a valid value that will probably be committed. */
  readonly onDraft?: (value: string) => void
}

const PAUSE_MS = 700
/** Typing has come to some value: to prepare it costs little, even where another digit follows. */
const DRAFT_MS = 120
/** The sentence moves what stands below it, and a click under way there must still hit what it was aimed at. */
const CLICK_MS = 300

/**
 * A field whose value counts only when it is finished: '1' on the way to '120' is not a window. What is refused
 * stays to be mended, with the rule under it, until another question is asked. Esc takes back what is unfinished.
 */
export function DraftInput({ label, rule, value, onCommit, onDraft, ...input }: DraftInputProps) {
  const asked = `${useNavigation().asked} ${value}`
  const [former, setFormer] = useState(asked)
  const [draft, setDraft] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const drafting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const problem = useId()
  // A draft belongs to the question it was typed at; beside the answer to another one it would misstate that.
  if (asked !== former) {
    setFormer(asked)
    setDraft(null)
    setRefused(false)
  }

  const isValid = () => field.current?.validity.valid !== false
  const settle = () => {
    clearTimeout(timer.current)
    setRefused(!isValid())
    if (draft === null || !isValid()) return
    if (draft !== value) onCommit(draft)
    setDraft(null)
  }
  const takeBack = () => {
    clearTimeout(timer.current)
    // Half a date is no value, and so no draft either.
    if (field.current !== null) field.current.value = value
    setDraft(null)
    setRefused(false)
  }
  const latest = useRef(settle)
  latest.current = settle
  const prepare = (typed: string) => {
    clearTimeout(drafting.current)
    drafting.current = setTimeout(() => isValid() && typed !== value && onDraft?.(typed), DRAFT_MS)
  }
  const settleIn = (milliseconds: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => latest.current(), milliseconds)
  }
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      clearTimeout(drafting.current)
    },
    [],
  )

  return (
    <div>
      <label className="field">
        {label}
        <input
          {...input}
          ref={field}
          title={rule}
          value={draft ?? value}
          aria-invalid={refused}
          aria-describedby={refused ? problem : undefined}
          onChange={(event) => {
            setDraft(event.target.value)
            setRefused(false)
            prepare(event.target.value)
            settleIn(PAUSE_MS)
          }}
          onBlur={() => {
            if (isValid()) settle()
            else settleIn(CLICK_MS)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault()
              settle()
            } else if (event.key === 'Escape' && (draft !== null || !isValid())) {
              // It takes back the draft and nothing else, such as a card that is open elsewhere.
              event.preventDefault()
              takeBack()
            }
          }}
        />
      </label>
      {refused && (
        <p id={problem} role="alert" className="mt-1 text-xs text-warning">
          {rule}
        </p>
      )}
    </div>
  )
}
