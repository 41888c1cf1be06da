import type { LeadLagResult } from '@/lib/analysis/lead-lag'
import type { LeadLagView } from '@/lib/share/questions/lead-lag'
import type { AnswerData } from '../question/answer-data'

/** The answer for machines: full precision, in columns, null with a reason where a number does not exist. */
export function leadLagData(result: LeadLagResult, answer: AnswerData<LeadLagView>) {
  const { dropped, clocks, ...rest } = result
  return {
    ...rest,
    clockWarning: clocks.differ,
    clocks,
    ...answer,
    dropped: dropped.map(({ reason, asset, days }) => ({ reason, asset, count: days.length, days })),
  }
}

/** The same values by lag: what the CSV holds. */
export function leadLagColumns({ lags, r, band, p, pJoint }: LeadLagResult) {
  return { header: ['lag', 'r', 'band', 'p', 'p_joint'], columns: [lags, r, band, p, pJoint] }
}
