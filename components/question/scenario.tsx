import { FanChartFigure } from '@/components/charts/fan-chart'
import type { ScenarioPage } from '@/lib/views/scenario/scenario-view'
import { QuestionFrame } from './question-frame'
import { ScenarioPresets } from './scenario-presets'

/** What if it bursts: the fan of the target, given a move of the source. */
export function Scenario({ page }: { page: ScenarioPage }) {
  return (
    <QuestionFrame page={page} chapter="scenario" before={<ScenarioPresets presets={page.presets} />}>
      {page.fan !== null && <FanChartFigure chart={page.fan} lang={page.frame.lang} />}
    </QuestionFrame>
  )
}
