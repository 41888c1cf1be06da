import { BarChartFigure } from '@/components/charts/bar-chart'
import type { LeadLagPage } from '@/lib/views/lead-lag/lead-lag-view'
import { QuestionFrame } from './question-frame'

/** Who moves first: the cross-correlogram with its band. */
export function LeadLag({ page }: { page: LeadLagPage }) {
  return (
    <QuestionFrame page={page} chapter="lead-lag">
      <BarChartFigure chart={page.chart} lang={page.frame.lang} />
    </QuestionFrame>
  )
}
