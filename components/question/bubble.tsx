import { CHARTS } from '@/components/charts/registry'
import type { BubblePage } from '@/lib/views/bubble/bubble-view'
import { DrawdownClock } from './drawdown-clock'
import { QuestionFrame } from './question-frame'

/** Is it a bubble: the level with its explosive stretches, the test below it, and the drawdowns of the story's assets. */
export function Bubble({ page }: { page: BubblePage }) {
  return (
    <QuestionFrame page={page} chapter="bubble">
      {page.charts.map((chart) => {
        const Chart = CHARTS[chart.kind]
        return (
          <Chart
            key={chart.title}
            chart={chart}
            lang={page.frame.lang}
            sampleSize={null}
            unpinHref={page.unpinHref}
          />
        )
      })}
      <DrawdownClock table={page.drawdowns} />
    </QuestionFrame>
  )
}
