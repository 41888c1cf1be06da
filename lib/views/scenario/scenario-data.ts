import type { Move, ScenarioResult } from '@/lib/analysis/scenario-result'
import type { ScenarioView } from '@/lib/share/questions/scenario'
import type { AnswerData } from '../question/answer-data'

/** The answer for machines: full precision; lists are empty and figures null, with a reason, where there is no outcome. */
export function scenarioData(result: ScenarioResult, answer: AnswerData<ScenarioView>) {
  const { dropped, outcome, ...rest } = result
  return {
    ...rest,
    beta: outcome?.beta ?? null,
    standardErrorOfBeta: outcome?.standardErrorOfBeta ?? null,
    degrees: outcome?.degrees ?? null,
    size: outcome?.size ?? null,
    sizeInSample: outcome?.sizeInSample ?? null,
    extrapolation: outcome?.extrapolation ?? null,
    farthest: outcome?.farthest ?? null,
    quantiles: (outcome?.quantiles ?? []).map((quantile) => ({ ...quantile, usd: usdOf(result, quantile) })),
    fan: outcome?.fan ?? [],
    probabilityBelow: outcome?.probabilityBelow ?? [],
    ...answer,
    dropped: dropped.map(({ reason, asset, days }) => ({ reason, asset, count: days.length, days })),
  }
}

/** The fan in rows: what the CSV holds. */
export function scenarioColumns(result: ScenarioResult) {
  const rows = Array.from({ length: result.horizon }, (_, at) => at).flatMap((at) =>
    (result.outcome?.fan ?? []).map(({ share, moves }) => ({ session: at + 1, share, move: moves[at]! })),
  )
  return {
    header: ['session', 'share', 'log', 'simple', 'usd'],
    columns: [
      rows.map(({ session }) => session),
      rows.map(({ share }) => share),
      rows.map(({ move }) => move.log),
      rows.map(({ move }) => move.simple),
      rows.map(({ move }) => usdOf(result, move)),
    ],
  }
}

/** What the target would stand at; null where its level is unknown or no amount of USD. */
function usdOf({ lastLevel }: ScenarioResult, { simple }: Move): number | null {
  return lastLevel?.unit === 'USD' ? lastLevel.value * (1 + simple) : null
}
