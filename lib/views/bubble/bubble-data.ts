import type { BubbleResult } from '@/lib/analysis/bubble'
import type { Drawdown } from '@/lib/analysis/drawdown'
import { toldEpisodes } from '@/lib/analysis/stands-out'
import type { BubbleView } from '@/lib/share/questions/bubble'
import type { AnswerData } from '../question/answer-data'

/** The drawdown clock of an asset in the range; null where it has no value there. */
export interface AssetDrawdown {
  readonly asset: string
  readonly drawdown: Drawdown | null
}

/** The answer for machines: full precision, in columns, null with a reason where a number does not exist. */
export function bubbleData(
  result: BubbleResult,
  drawdowns: readonly AssetDrawdown[],
  answer: AnswerData<BubbleView>,
) {
  const { dropped, ...rest } = result
  return {
    ...rest,
    // As on the page: none where chance shows as much.
    episodes: toldEpisodes(result),
    drawdowns,
    ...answer,
    dropped: dropped.map(({ reason, asset, days }) => ({ reason, asset, count: days.length, days })),
  }
}

/** The same values by day: what the CSV holds. */
export function bubbleColumns(result: BubbleResult) {
  const { days, levels, bsadf, critical } = result
  const episodes = toldEpisodes(result)
  return {
    header: ['day', 'level', 'bsadf', 'critical_iid', 'critical_wild', 'episode'],
    columns: [
      days,
      levels,
      bsadf,
      critical.iid,
      critical.wild,
      days.map((day) => episodes.find(({ from, to }) => day >= from && day <= to)?.direction ?? null),
    ],
  }
}
