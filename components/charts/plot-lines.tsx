'use client'

import { memo } from 'react'
import { axisPosition } from '@/lib/drawing/axis-position'
import { CANVAS } from '@/lib/drawing/canvas'
import { bandPath, linePath } from '@/lib/drawing/paths'
import type { PlotData } from '@/lib/drawing/plot-data'
import { across } from './beside-day'
import { STRETCHED, TONE_STYLES } from './tone-style'

/**
 * Lines and band. The server draws them into the page, so they are there before any script; after another question the
 * browser draws them from the same values, which then travel once and not a second time as paths. While an answer is awaited
 * the page around them is rendered anew, and they are not.
 */
export const PlotLines = memo(function PlotLines({ data }: { data: PlotData }) {
  const { band, lines } = data
  const x = data.days.map((day) => (across(data.domain, day) / 100) * CANVAS)
  const y = (axis: PlotData['left'], value: number | null | undefined) => {
    const position = axisPosition(axis, value)
    return position === null ? null : (position / 100) * CANVAS
  }
  return (
    <svg {...STRETCHED} aria-hidden="true" fill="none">
      {band !== null && (
        <path
          d={bandPath(
            x.map((place, index) => ({
              x: place,
              low: y(data.left, band.lower[index]),
              high: y(data.left, band.upper[index]),
            })),
          )}
          fill="var(--band)"
          data-band=""
        />
      )}
      {lines.map(({ key, tone, axis, values }) => (
        <path
          key={key}
          data-line={key}
          d={linePath(
            x.map((place, index) => ({
              x: place,
              y: y(axis === 'right' && data.right !== null ? data.right : data.left, values[index]),
            })),
          )}
          strokeLinecap="round"
          strokeLinejoin="round"
          // Without this the stretched square would stretch the strokes as well.
          vectorEffect="non-scaling-stroke"
          {...TONE_STYLES[tone]}
        />
      ))}
    </svg>
  )
})
