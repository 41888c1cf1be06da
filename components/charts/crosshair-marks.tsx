'use client'

import { memo, type RefObject, useLayoutEffect, useRef } from 'react'
import type { Readout } from '@/lib/drawing/readout'
import { ChartReadout } from './chart-readout'
import { followCrosshair } from './follow-crosshair'
import { TONE_STYLES } from './tone-style'

interface CrosshairMarksProps extends Omit<Readout, 'index'> {
  /** Where the plot is on the screen. */
  readonly place: RefObject<DOMRect | null>
}

/**
 * The day under the crosshair as a line, the values on it as dots where they are drawn, and all of it to be read. React
 * puts these there once; a move writes places and texts into them, as rendering would take most of a frame.
 */
export const CrosshairMarks = memo(function CrosshairMarks({
  text,
  data,
  lang,
  sampleSize,
  place,
}: CrosshairMarksProps) {
  const marks = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (marks.current === null) return
    return followCrosshair(marks.current, place, { text, data, lang, sampleSize })
  }, [text, data, lang, sampleSize, place])
  return (
    <div ref={marks} className="pointer-events-none absolute inset-0">
      <div className="chart-readout">
        <ChartReadout text={text} data={data} index={0} lang={lang} sampleSize={sampleSize} />
      </div>
      <span className="chart-crosshair-line left-0" />
      {data.lines.map(({ key, tone }) => (
        <span
          key={key}
          className="chart-crosshair-dot top-0 left-0"
          style={{ background: TONE_STYLES[tone].stroke }}
        />
      ))}
    </div>
  )
})
