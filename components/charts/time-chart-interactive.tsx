'use client'

import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import {
  Area,
  ComposedChart,
  Line,
  ReferenceArea,
  Tooltip,
  useActiveTooltipLabel,
  XAxis,
  YAxis,
} from 'recharts'
import { dayOfNumber } from '@/lib/drawing/day-number'
import type { PlotData } from '@/lib/drawing/plot-data'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import { axisProps } from './axis-props'
import { ChartKeyboard } from './chart-keyboard'
import { ChartReadout } from './chart-readout'
import { lineKey, nearestDay, plotRows, stepsToLastValue } from './plot-rows'
import { TONE_STYLES } from './tone-style'

export interface TimeChartInteractiveProps {
  readonly data: PlotData
  readonly lang: Language
  readonly sampleSize: number | null
  /** Called with the two days between which the reader dragged; null where the range is fixed. */
  readonly onRange: ((from: string, to: string) => void) | null
  /** Called with the day that the reader clicked, or that is under the crosshair on Enter. */
  readonly onPin: ((day: string) => void) | null
}

/** Charts that show the same day share one crosshair. */
const CROSSHAIR = 'day'
/** A drag over fewer days than this is a click. */
const SHORTEST_RANGE = 5

/** The same picture as the server's, with a crosshair. Axes are hidden: their ticks stand around the plot already. */
export function TimeChartInteractive({ data, lang, sampleSize, onRange, onPin }: TimeChartInteractiveProps) {
  const text = interfaceText(lang)
  const rows = useMemo(() => plotRows(data), [data])
  const crosshair = useRef<number | null>(null)
  const start = useRef<number | null>(null)
  const [end, setEnd] = useState<number | null>(null)

  function finish(label: string | number | undefined) {
    const from = start.current
    start.current = null
    setEnd(null)
    if (from === null || label === undefined) return
    const to = Number(label)
    if (Math.abs(to - from) < SHORTEST_RANGE) onPin?.(dayOfNumber(to))
    else onRange?.(dayOfNumber(Math.min(from, to)), dayOfNumber(Math.max(from, to)))
  }

  return (
    <ChartKeyboard
      stepsToStart={stepsToLastValue(data)}
      crosshair={crosshair}
      onPin={onPin && ((day) => onPin(dayOfNumber(day)))}
    >
      <ComposedChart
        responsive
        style={{ width: '100%', height: '100%', userSelect: 'none' }}
        data={rows}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        syncId={CROSSHAIR}
        syncMethod={(_, other) => nearestDay(data.days, Number(other.activeLabel))}
        // Not a title: browsers would show it as a second tooltip over the crosshair's.
        aria-label={onPin === null ? text.chartKeyboard : `${text.chartKeyboard} ${text.chartKeyboardPin}`}
        onMouseDown={({ activeLabel }) => {
          start.current = onRange === null || activeLabel === undefined ? null : Number(activeLabel)
        }}
        onMouseMove={({ activeLabel }) => {
          if (start.current !== null && activeLabel !== undefined) setEnd(Number(activeLabel))
        }}
        onMouseUp={({ activeLabel }) => finish(activeLabel)}
        onMouseLeave={() => {
          start.current = null
          setEnd(null)
        }}
      >
        <XAxis {...axisProps({ domain: data.domain, scale: 'linear' })} dataKey="day" />
        <YAxis {...axisProps(data.left)} yAxisId="left" />
        {data.right !== null && <YAxis {...axisProps(data.right)} yAxisId="right" orientation="right" />}
        {data.band !== null && (
          <Area
            yAxisId="left"
            dataKey="band"
            type="linear"
            stroke="none"
            fill="var(--band)"
            fillOpacity={1}
            dot={false}
            activeDot={false}
            connectNulls={false}
            isAnimationActive={false}
          />
        )}
        {data.lines.map((line, index) => (
          <Line
            key={line.key}
            yAxisId={line.axis === 'right' && data.right !== null ? 'right' : 'left'}
            dataKey={lineKey(index)}
            type="linear"
            dot={false}
            activeDot={{ r: 3, fill: TONE_STYLES[line.tone].stroke, stroke: 'var(--surface)' }}
            connectNulls={false}
            isAnimationActive={false}
            strokeLinecap="round"
            strokeLinejoin="round"
            {...TONE_STYLES[line.tone]}
          />
        ))}
        {end !== null && start.current !== null && (
          <ReferenceArea
            yAxisId="left"
            x1={start.current}
            x2={end}
            fill="var(--line-strong)"
            fillOpacity={0.25}
          />
        )}
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--ink-muted)', strokeWidth: 1 }}
          filterNull={false}
          content={({ active, label }) =>
            active && label !== undefined ? (
              <ChartReadout
                data={data}
                index={nearestDay(data.days, Number(label))}
                lang={lang}
                sampleSize={sampleSize}
              />
            ) : null
          }
        />
        <CrosshairReport crosshair={crosshair} />
      </ComposedChart>
    </ChartKeyboard>
  )
}

/** Notes which day the crosshair of the chart around it stands on. */
function CrosshairReport({ crosshair }: { crosshair: RefObject<number | null> }) {
  const label = useActiveTooltipLabel()
  useEffect(() => {
    crosshair.current = label === undefined ? null : Number(label)
  }, [crosshair, label])
  return null
}
