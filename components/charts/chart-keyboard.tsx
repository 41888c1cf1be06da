'use client'

import { type FocusEvent, type KeyboardEvent, type ReactNode, type RefObject, useRef } from 'react'

interface ChartKeyboardProps {
  /** How many steps back from behind the last day the crosshair starts; 0 where there is nothing to read. */
  readonly stepsToStart: number
  /** The day under the crosshair, as the chart reports it. */
  readonly crosshair: RefObject<number | null>
  readonly onPin: ((day: number) => void) | null
  readonly children: ReactNode
}

/**
 * What the keyboard does beyond recharts, which steps by arrow keys but starts on the first day, where a rolling
 * window has no value yet, and cannot pin.
 */
export function ChartKeyboard({ stepsToStart, crosshair, onPin, children }: ChartKeyboardProps) {
  const started = useRef(false)

  function start(chart: EventTarget) {
    started.current = true
    // recharts has no call that moves the crosshair; before it stands anywhere, a step left goes to the last day.
    for (let step = 0; step < stepsToStart; step += 1)
      chart.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }))
  }

  function focus(event: FocusEvent) {
    event.stopPropagation()
    // A click focuses the chart as well, but then the crosshair follows the mouse.
    if (!started.current && event.target.matches(':focus-visible')) start(event.target)
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      event.stopPropagation()
      if (crosshair.current !== null) onPin?.(crosshair.current)
    } else if (!started.current && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.stopPropagation()
      start(event.target)
    }
  }

  return (
    <div role="presentation" className="size-full" onFocusCapture={focus} onKeyDownCapture={press}>
      {children}
    </div>
  )
}
