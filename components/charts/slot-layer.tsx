'use client'

import { type PointerEvent, useState } from 'react'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import { crosshairKey } from './crosshair-key'

/** A part of the plot from its left edge to the right, in per cent, and what is read there. */
export interface Slot {
  readonly title: string
  readonly left: number
  readonly width: number
}

/** Beyond the middle what is read stands on the left, so that it does not cover what it is about. */
const MIDDLE = 50
const NOTHING_ELSE = { zoom: false, open: false, pin: false }

/** Reads the values of a chart that has no days, slot by slot: by mouse, finger and keyboard. Draws itself only. */
export function SlotLayer({ slots, name }: { slots: readonly Slot[]; name: string }) {
  const text = useInterfaceText()
  const [at, setAt] = useState<number | null>(null)
  const last = slots.length - 1
  const slot = at === null ? undefined : slots[at]
  const follow = ({ clientX, currentTarget }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    const across = (100 * (clientX - left)) / width
    const found = slots.findIndex((one) => across >= one.left && across < one.left + one.width)
    setAt(found === -1 ? null : found)
  }
  return (
    <div
      className="chart-layer chart-crosshair with-script"
      role="slider"
      tabIndex={0}
      aria-label={`${name}. ${text.slotKeyboard}`}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at ?? 0}
      aria-valuetext={slot?.title ?? text.nothingRead}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return
        const does = crosshairKey(event.key, { ...NOTHING_ELSE, leave: at !== null })
        if (does === null) return
        event.preventDefault()
        // The first press enters from the side that it comes from.
        const from = at ?? (Number(does) > 0 ? -1 : slots.length)
        setAt(typeof does === 'number' ? Math.max(0, Math.min(last, from + does)) : null)
      }}
      onPointerMove={follow}
      onPointerDown={follow}
      // A finger that is lifted leaves what it read in sight, until something else is touched.
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setAt(null)}
      onBlur={() => setAt(null)}
    >
      {slot !== undefined && (
        <>
          <span className="chart-slot chart-slot-read" style={place(slot)} />
          <p className="chart-slot-text" data-end={slot.left > MIDDLE ? '' : undefined}>
            {slot.title}
          </p>
        </>
      )}
    </div>
  )
}

function place({ left, width }: Slot) {
  return { left: `${left.toFixed(3)}%`, width: `${width.toFixed(3)}%` }
}
