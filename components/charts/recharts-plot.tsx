'use client'

import { memo, useMemo } from 'react'
import { Area, ComposedChart, Line, XAxis, YAxis } from 'recharts'
import type { PlotData } from '@/lib/drawing/plot-data'
import { axisProps } from './axis-props'
import { lineKey, plotRows } from './plot-rows'
import { TONE_STYLES } from './tone-style'

/**
 * The same picture as the server's, drawn by recharts. Axes are hidden: their ticks stand around the plot already. The
 * crosshair has a layer of its own, as recharts' tooltip needs several times as long to follow the pointer.
 */
export const RechartsPlot = memo(function RechartsPlot({ data }: { data: PlotData }) {
  const rows = useMemo(() => plotRows(data), [data])
  return (
    <ComposedChart
      responsive
      style={{ width: '100%', height: '100%' }}
      data={rows}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
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
          activeDot={false}
          connectNulls={false}
          isAnimationActive={false}
          strokeLinecap="round"
          strokeLinejoin="round"
          {...TONE_STYLES[line.tone]}
        />
      ))}
    </ComposedChart>
  )
})
