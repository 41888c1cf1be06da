'use client'

import { useRef, useState, useSyncExternalStore } from 'react'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import { dayOfNumber } from '@/lib/drawing/day-number'
import type { PlotData } from '@/lib/drawing/plot-data'
import { readoutText } from '@/lib/drawing/readout'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { across } from './beside-day'
import { crosshair } from './crosshair'
import { CrosshairMarks } from './crosshair-marks'
import { nearestDay } from './plot-rows'
import { useCrosshairKeys } from './use-crosshair-keys'
import { useCrosshairPointer } from './use-crosshair-pointer'
import type { DayRange } from './zoom'

interface CrosshairLayerProps {
  readonly data: PlotData
  readonly name: string
  readonly lang: Language
  readonly sampleSize: number | null
  /** Called with the range that was chosen; null where it is fixed. */
  readonly onRange: ((from: string, to: string) => void) | null
  /** Called with the day that was clicked, or is under the crosshair on Enter. */
  readonly onPin: ((day: string) => void) | null
}

/** Reads values off a chart and chooses from it, by mouse, finger and keyboard. Draws itself and nothing of the chart. */
export function CrosshairLayer({ data, name, lang, sampleSize, onRange, onPin }: CrosshairLayerProps) {
  const text = useInterfaceText()
  const place = useRef<DOMRect | null>(null)
  const [selection, setSelection] = useState<DayRange | null>(null)
  const [isFocused, setFocused] = useState(false)
  // A move is rendered only for those who hear the chart, where they listen; for all others the marks follow by themselves.
  const seen = useSyncExternalStore(
    crosshair.subscribe,
    () => (!isInside(crosshair.read(), data.domain) ? null : isFocused ? crosshair.read() : 'unheard'),
    () => null,
  )
  const choices = {
    place,
    data,
    selection,
    onSelect: setSelection,
    onRange: onRange && ((range: DayRange) => onRange(dayOfNumber(range[0]), dayOfNumber(range[1]))),
    onPin: onPin && ((pinned: number) => onPin(dayOfNumber(pinned))),
  }
  const pointer = useCrosshairPointer(choices)
  const { last, onKeyDown } = useCrosshairKeys(choices)

  const [first, end] = data.domain
  const index = typeof seen === 'number' ? nearestDay(data.days, seen) : null
  const readout = { text, data, lang, sampleSize }
  return (
    <div
      className="chart-layer chart-crosshair with-script"
      role="slider"
      tabIndex={0}
      aria-label={`${name}. ${onPin === null ? text.chartKeyboard : `${text.chartKeyboard} ${text.chartKeyboardPin}`}`}
      aria-orientation="horizontal"
      aria-valuemin={first}
      aria-valuemax={end}
      aria-valuenow={index === null ? (last ?? end) : (data.days[index] ?? end)}
      aria-valuetext={index === null ? text.noDayChosen : readoutText({ ...readout, index })}
      onKeyDown={onKeyDown}
      onFocus={({ currentTarget }) => {
        setFocused(true)
        // A click gives focus as well, but then the crosshair follows the pointer.
        if (crosshair.read() === null && currentTarget.matches(':focus-visible')) crosshair.move(last)
      }}
      onBlur={() => {
        setFocused(false)
        setSelection(null)
        crosshair.move(null)
      }}
      {...pointer}
    >
      {selection !== null && <Selection range={selection} domain={data.domain} lang={lang} />}
      {seen !== null && <CrosshairMarks {...readout} place={place} />}
    </div>
  )
}

function isInside(day: number | null, [first, end]: DayRange): boolean {
  return day !== null && day >= first && day <= end
}

function Selection({ range, domain, lang }: { range: DayRange; domain: DayRange; lang: Language }) {
  const from = across(domain, range[0])
  return (
    <span
      className="chart-selection"
      style={{ left: `${from}%`, width: `${across(domain, range[1]) - from}%` }}
    >
      <span>{formatter(lang).days(dayOfNumber(range[0]), dayOfNumber(range[1]))}</span>
    </span>
  )
}
