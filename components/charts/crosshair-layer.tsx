'use client'

import { useState, useSyncExternalStore } from 'react'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import { axisPosition } from '@/lib/drawing/axis-position'
import { dayOfNumber } from '@/lib/drawing/day-number'
import type { PlotData } from '@/lib/drawing/plot-data'
import { readoutText } from '@/lib/drawing/readout'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { across, besideDay } from './beside-day'
import { ChartReadout } from './chart-readout'
import { crosshair } from './crosshair'
import { nearestDay } from './plot-rows'
import { TONE_STYLES } from './tone-style'
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
  const day = useSyncExternalStore(crosshair.subscribe, crosshair.read, () => null)
  const [selection, setSelection] = useState<DayRange | null>(null)
  // The words for those who hear the chart: only where they listen, as they cost more than the drawing.
  const [isFocused, setFocused] = useState(false)
  const choices = {
    data,
    selection,
    onSelect: setSelection,
    onRange: onRange && ((range: DayRange) => onRange(dayOfNumber(range[0]), dayOfNumber(range[1]))),
    onPin: onPin && ((pinned: number) => onPin(dayOfNumber(pinned))),
  }
  const pointer = useCrosshairPointer(choices)
  const { last, onKeyDown } = useCrosshairKeys(choices)

  const [first, end] = data.domain
  const isInside = day !== null && day >= first && day <= end
  const index = isInside ? nearestDay(data.days, day) : null
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
      aria-valuetext={index === null || !isFocused ? text.noDayChosen : readoutText({ ...readout, index })}
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
      {index !== null && <Crosshair data={data} index={index} />}
      {index !== null && (
        <div className="chart-readout" {...besideDay(data, index)}>
          <ChartReadout {...readout} index={index} />
        </div>
      )}
    </div>
  )
}

/** The day as a line, and the values on it as dots where they are drawn. */
function Crosshair({ data, index }: { data: PlotData; index: number }) {
  const left = `${across(data.domain, data.days[index] ?? 0)}%`
  return (
    <>
      <span className="chart-crosshair-line" style={{ left }} />
      {data.lines.map((line) => {
        const axis = line.axis === 'right' && data.right !== null ? data.right : data.left
        const top = axisPosition(axis, line.values[index])
        return (
          top !== null && (
            <span
              key={line.key}
              className="chart-crosshair-dot"
              style={{ left, top: `${top}%`, background: TONE_STYLES[line.tone].stroke }}
            />
          )
        )
      })}
    </>
  )
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
