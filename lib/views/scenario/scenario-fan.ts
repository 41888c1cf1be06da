import type { Move, ScenarioOutcome, ScenarioResult } from '@/lib/analysis/scenario-result'
import type { FanChart } from '../charts/fan-chart'
import { endsText, moveAt, moveParts, type ScenarioSaid } from './scenario-said'

/** Where the target would lie after each session: the middle, and the bands of 50, 80 and 95 % of the outcomes. */
export function scenarioFan(
  result: ScenarioResult,
  outcome: ScenarioOutcome,
  target: string,
  source: string,
  said: ScenarioSaid,
): FanChart {
  const { words, format, kind, text, y } = said
  const { horizon, sessions, lastLevel } = result
  const fromStart = (share: number) => [
    0,
    ...(outcome.fan.find((line) => line.share === share)?.moves ?? []).map(({ simple }) => 100 * simple),
  ]
  const band = (low: number, high: number) => ({
    label: words.chart.band(format.share(high - low)),
    lower: fromStart(low),
    upper: fromStart(high),
  })
  const change = ({ simple }: Move) => format.change(simple)
  const parts = (quantiles: ScenarioOutcome['quantiles']) => ({
    median: change(moveAt(quantiles, 0.5)),
    half: endsText(quantiles, 0.25, change),
    most: endsText(quantiles, 0.025, change),
  })
  const ahead = Array.from({ length: horizon }, (_, at) => at + 1)
  const quantilesAfter = (step: number) =>
    outcome.fan.map(({ share, moves }) => ({ share, ...moves[step - 1]! }))
  const axes = { price: text.charts.axisPrice, cap: text.charts.axisCap, index: text.charts.axisIndex }
  return {
    title: words.chart.title(y),
    subtitle: words.chart.subtitle(moveParts(result, said)),
    steps: [0, ...ahead],
    bands: [band(0.025, 0.975), band(0.1, 0.9), band(0.25, 0.75)],
    middle: { label: words.chart.median, values: fromStart(0.5) },
    tone: target === 'TOTAL' ? 'target' : 'source',
    titles: ahead.map((step) =>
      words.chart.slot({
        session: words.sessions(format.integer(step), sessions),
        ...parts(quantilesAfter(step)),
      }),
    ),
    xLabel: words.chart.x(sessions),
    leftLabel: words.chart.left,
    right: lastLevel && { base: lastLevel.value, kind, label: words.chart.right(axes[kind]) },
    source,
    summary: words.chart.summary({
      span: words.sessions(format.integer(horizon), sessions),
      ...parts(outcome.quantiles),
    }),
    table: {
      caption: words.chart.caption(y),
      columns: words.chart.columns(sessions),
      rows: ahead.flatMap((step) =>
        quantilesAfter(step).map(({ share, log, simple }) => [
          format.integer(step),
          format.size(share),
          format.exactR(log),
          format.change(simple),
          lastLevel === null ? '' : format.valueWithUnit(lastLevel.value * (1 + simple), kind),
        ]),
      ),
    },
  }
}
