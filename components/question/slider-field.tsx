'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { Field } from '@/lib/views/question/field'
import { useQueryNavigation } from './query-navigation'

/** A held arrow key asks once, where it comes to rest. */
const PAUSE_MS = 300

/**
 * A native slider over the stops of a field, with what is read at the one it stands on. While it moves only that changes;
 * let go, it goes to its URL. Without script a list of the same stops stands in its place.
 */
export function SliderField({ field }: { field: Extract<Field, { kind: 'slider' }> }) {
  const { chosen, change } = useQueryNavigation()
  const { name, label, fallback, stops } = field
  const id = useId()
  const slider = useRef<HTMLInputElement>(null)
  const value = name in chosen ? (chosen[name] ?? fallback) : field.value
  const asked = Math.max(
    0,
    stops.findIndex((stop) => stop.value === value),
  )
  const [draft, setDraft] = useState<number | null>(null)
  const at = draft ?? asked
  const settle = useRef<() => void>(undefined)
  settle.current = () => {
    const stop = stops[at]
    if (draft === null || stop === undefined) return
    setDraft(null)
    if (at !== asked) change({ [name]: stop.value === fallback ? null : stop.value })
  }

  // The browser's own event tells when the slider was let go; React's of the same name comes at every step.
  useEffect(() => {
    const element = slider.current
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => settle.current?.(), PAUSE_MS)
    }
    element?.addEventListener('change', later)
    return () => {
      clearTimeout(timer)
      element?.removeEventListener('change', later)
    }
  }, [])

  return (
    <div className="field col-span-2 md:w-72">
      <div className="with-script grid gap-1">
        <div className="flex flex-wrap justify-between gap-x-3">
          <label htmlFor={id}>{label}</label>
          <output htmlFor={id} className="text-sm font-semibold text-ink">
            {stops[at]?.label}
          </output>
        </div>
        <input
          ref={slider}
          id={id}
          type="range"
          className="h-6 w-full accent-ink"
          min={0}
          max={stops.length - 1}
          step={1}
          value={at}
          aria-valuetext={stops[at]?.label}
          onChange={(event) => setDraft(Number(event.target.value))}
        />
      </div>
      <label className="without-script">
        {label}{' '}
        <select name={name} defaultValue={value} className="text-input">
          {stops.map((stop) => (
            <option key={stop.value} value={stop.value}>
              {stop.label}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
