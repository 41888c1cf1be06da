'use client'

import { type InputHTMLAttributes, useEffect, useRef, useState } from 'react'

interface DraftInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> {
  readonly label: string
  readonly value: string
  /** Called with a valid value once typing has paused, or on Enter, or when the field is left. */
  readonly onCommit: (value: string) => void
}

const PAUSE_MS = 700

/** A field whose value counts only when it is finished: '1' on the way to '120' is not a window. */
export function DraftInput({ label, value, onCommit, ...input }: DraftInputProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const commit = () => {
    if (draft === null || field.current?.checkValidity() === false) return
    if (draft !== value) onCommit(draft)
    setDraft(null)
  }
  const latest = useRef(commit)
  latest.current = commit
  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => latest.current(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft])
  return (
    <label className="field">
      {label}
      <input
        {...input}
        ref={field}
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          if (field.current?.checkValidity() === false) field.current.reportValidity()
          else commit()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (field.current?.reportValidity()) commit()
        }}
      />
    </label>
  )
}
