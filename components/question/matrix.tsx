import { MatrixFigure } from '@/components/charts/matrix-chart'
import type { MatrixPage } from '@/lib/views/matrix/matrix-view'
import { QuestionFrame } from './question-frame'

/** Who moves with whom: every pair in one table. */
export function Matrix({ page }: { page: MatrixPage }) {
  return (
    <QuestionFrame page={page} chapter="matrix">
      <MatrixFigure chart={page.chart} lang={page.frame.lang} />
    </QuestionFrame>
  )
}
