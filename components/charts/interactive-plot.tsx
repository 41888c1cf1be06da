'use client'

import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { useViewNavigation } from '@/components/controls/view-navigation'
import type { PlotData } from '@/lib/drawing/plot-data'
import type { Language } from '@/lib/i18n/language'
import type { TimeChartInteractiveProps } from './time-chart-interactive'

// Without the chunk (no connection, an old page after a new release) the drawing of the server stays.
const TimeChartInteractive = lazy(
  (): Promise<{ default: ComponentType<TimeChartInteractiveProps> }> =>
    import('./time-chart-interactive').then(
      (module) => ({ default: module.TimeChartInteractive }),
      () => ({ default: () => null }),
    ),
)

interface InteractivePlotProps {
  readonly data: PlotData
  readonly lang: Language
  readonly sampleSize: number | null
  /** The drawing of the server. */
  readonly children: ReactNode
}

/** Mounts the interactive chart exactly over the server's drawing, after the page can already be read and used. */
export function InteractivePlot({ children, ...chart }: InteractivePlotProps) {
  const { view, show } = useViewNavigation()
  const [hydrated, setHydrated] = useState(false)
  useEffect(() => setHydrated(true), [])
  return (
    <>
      <div className="chart-layer chart-drawing">{children}</div>
      {hydrated && (
        <div className="chart-layer chart-interactive">
          <Suspense fallback={null}>
            <TimeChartInteractive
              {...chart}
              onRange={show && ((from, to) => show({ ...view, from, to }))}
              onPin={show && ((day) => show({ ...view, at: day === view.at ? null : day }))}
            />
          </Suspense>
        </div>
      )}
    </>
  )
}
