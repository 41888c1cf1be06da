'use client'

import { type ComponentType, lazy, Suspense, useMemo, useSyncExternalStore } from 'react'
import { useNavigation } from '@/components/page/navigation'
import { dayOfNumber } from '@/lib/drawing/day-number'
import { type PackedPlot, unpackPlot } from '@/lib/drawing/packed-plot'
import type { PlotData } from '@/lib/drawing/plot-data'
import type { Language } from '@/lib/i18n/language'
import { crosshair } from './crosshair'
import { CrosshairLayer } from './crosshair-layer'
import { PlotLines } from './plot-lines'
import { useIdleSince } from './use-idle'

// Without the chunk (no connection, an old page after a new release) the drawing of the server stays.
const RechartsPlot = lazy(
  (): Promise<{ default: ComponentType<{ data: PlotData }> }> =>
    import('./recharts-plot').then(
      (module) => ({ default: module.RechartsPlot }),
      () => ({ default: () => null }),
    ),
)

interface InteractivePlotProps {
  readonly packed: PackedPlot
  /** What the chart shows, for those who do not see it. */
  readonly name: string
  readonly lang: Language
  readonly sampleSize: number | null
}

/**
 * The drawing with a crosshair over it, at once; recharts mounts exactly over the drawing when there is time
 * for it and the reader has begun to point at charts, after each new answer anew.
 */
export function InteractivePlot({ packed, name, lang, sampleSize }: InteractivePlotProps) {
  const data = useMemo(() => unpackPlot(packed), [packed])
  const { at, to: end, zoom, pin } = useNavigation()
  // A range up to the end of the data goes on growing with them, unless the view has an end of its own.
  const lastDay = end === 'latest' ? dayOfNumber(data.domain[1] + 1) : end
  const isIdle = useIdleSince(data)
  const isWanted = useSyncExternalStore(crosshair.subscribe, crosshair.wasUsed, () => false)
  return (
    <>
      <div className="chart-layer chart-drawing">
        <PlotLines data={data} />
      </div>
      {isIdle && isWanted && (
        <div className="chart-layer chart-interactive">
          <Suspense fallback={null}>
            <RechartsPlot data={data} />
          </Suspense>
        </div>
      )}
      <CrosshairLayer
        data={data}
        name={name}
        lang={lang}
        sampleSize={sampleSize}
        onRange={zoom && ((from, to) => zoom(from, to >= lastDay ? 'latest' : to))}
        onPin={pin && ((day) => pin(day === at ? null : day))}
      />
    </>
  )
}
