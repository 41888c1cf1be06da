import type { ComponentType } from 'react'
import type { TimeChart } from '@/lib/views/charts/time-chart'
import { TimeChartFigure, type TimeChartFigureProps } from './time-chart'

/** Which component draws which kind of chart. A kind without a component does not compile. */
export const CHARTS = {
  levels: TimeChartFigure,
  rolling: TimeChartFigure,
  course: TimeChartFigure,
} as const satisfies Record<TimeChart['kind'], ComponentType<TimeChartFigureProps>>
