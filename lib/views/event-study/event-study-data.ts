import type { EventStudyResult } from '@/lib/analysis/event-study'
import type { EventTable } from '@/lib/analysis/event-table'
import type { HourlyMoves } from '@/lib/analysis/hourly-moves'
import type { MarketEvent } from '@/lib/market/event'
import type { EventStudyView, EventTableName } from '@/lib/share/questions/event-study'
import type { AnswerData } from '../question/answer-data'
import { percentOfLog } from './change-of-log'

/** The answer for machines: full precision, in columns, null with a reason where a number does not exist. */
export function eventStudyData(
  {
    result,
    event,
    hours,
  }: {
    readonly result: EventStudyResult
    readonly event: { readonly name: string | null; readonly filed: readonly MarketEvent[] }
    readonly hours: HourlyMoves | null
  },
  answer: AnswerData<EventStudyView>,
) {
  const { dropped, ...rest } = result
  return {
    ...rest,
    returns: 'Log returns; `percent` is the change that the page shows, 100 (exp(log) - 1).',
    filed: event.filed.map(({ slug, day, instant, title, rivalCauses, sources }) => ({
      slug,
      day,
      instant,
      title,
      rivalCauses,
      sources,
    })),
    hours,
    ...answer,
    dropped: dropped.map(({ reason, asset, days }) => ({ reason, asset, count: days.length, days })),
  }
}

type Cell = number | string | null

interface Columns {
  readonly header: readonly string[]
  readonly columns: readonly (readonly Cell[])[]
}

/** The numbers of one of the tables, as the CSV holds them: log returns, and in per cent the changes that the page shows. */
export function eventStudyColumns(
  name: EventTableName,
  result: EventStudyResult,
  hours: HourlyMoves | null,
): Columns {
  switch (name) {
    case 'window': {
      const event = result.day === null ? 0 : result.days.indexOf(result.day)
      return {
        header: [
          ...['session', 'day', 'abnormal_log', 'cumulative_log'],
          ...['abnormal_percent', 'cumulative_percent'],
        ],
        columns: [
          result.days.map((_, row) => row - event),
          result.days,
          result.abnormal,
          result.cumulative,
          result.abnormal.map(percentOfLog),
          result.cumulative.map(percentOfLog),
        ],
      }
    }
    case 'placebo':
      return {
        header: ['car_log', 'car_percent'],
        columns: [result.placebo?.values ?? [], (result.placebo?.values ?? []).map(percentOfLog)],
      }
    case 'after-falls':
      return afterFallsColumns(result)
    case 'events':
    case 'falls':
      return tableColumns(result[name])
    case 'hours':
      return hoursColumns(hours)
  }
}

function afterFallsColumns({ afterFalls }: EventStudyResult): Columns {
  const columns: Record<string, (row: EventStudyResult['afterFalls']['horizons'][number]) => Cell> = {
    horizon: ({ horizon }) => horizon,
    falls: ({ falls }) => falls.n,
    falls_apart: ({ falls }) => falls.apart,
    mean_after_falls_log: ({ falls }) => falls.mean,
    median_after_falls_log: ({ falls }) => falls.median,
    share_negative_after_falls: ({ falls }) => falls.shareNegative,
    share_negative_lower: ({ falls }) => falls.shareInterval?.lower ?? null,
    share_negative_upper: ({ falls }) => falls.shareInterval?.upper ?? null,
    others: ({ others }) => others.n,
    mean_otherwise_log: ({ others }) => others.mean,
    median_otherwise_log: ({ others }) => others.median,
    share_negative_otherwise: ({ others }) => others.shareNegative,
    difference_log: ({ difference }) => difference,
    difference_log_lower: ({ differenceInterval }) => differenceInterval?.lower ?? null,
    difference_log_upper: ({ differenceInterval }) => differenceInterval?.upper ?? null,
    mean_after_falls_percent: ({ falls }) => percentOfLog(falls.mean),
    mean_otherwise_percent: ({ others }) => percentOfLog(others.mean),
    difference_percent: ({ difference }) => percentOfLog(difference),
    difference_percent_lower: ({ differenceInterval }) => percentOfLog(differenceInterval?.lower),
    difference_percent_upper: ({ differenceInterval }) => percentOfLog(differenceInterval?.upper),
  }
  return {
    header: Object.keys(columns),
    columns: Object.values(columns).map((value) => afterFalls.horizons.map(value)),
  }
}

function tableColumns({ rows }: EventTable): Columns {
  const columns: Record<string, (row: EventTable['rows'][number]) => Cell> = {
    day: ({ day }) => day,
    events: ({ slugs }) => slugs.join(' '),
    source_percent: ({ sourceMove }) => sourceMove.percent,
    target_percent: ({ targetMove }) => targetMove.percent,
    car_log: ({ car }) => car,
    car_percent: ({ percent }) => percent,
    p: ({ p }) => p,
    p_lower: ({ pLower }) => pLower,
    p_adjusted: ({ adjustedP }) => adjustedP,
    placebo_dates: ({ n }) => n,
    reason: ({ reason }) => reason,
  }
  return {
    header: Object.keys(columns),
    columns: Object.values(columns).map((value) => rows.map(value)),
  }
}

function hoursColumns(hours: HourlyMoves | null): Columns {
  const rows = (hours?.courses ?? []).flatMap(({ asset, provider, base, instants, moves }) =>
    instants.map((instant, row) => ({ asset, provider, base, instant, move: moves[row] ?? null })),
  )
  return {
    header: ['asset', 'provider', 'base', 'instant', 'move'],
    columns: [
      rows.map(({ asset }) => asset),
      rows.map(({ provider }) => provider),
      rows.map(({ base }) => base),
      rows.map(({ instant }) => instant),
      rows.map(({ move }) => move),
    ],
  }
}
