import { columnsDe } from './de/columns'
import { columnsEn } from './en/columns'
import type { Language } from './language'

/** What the columns of files hold, by the table and the name in its header. */
export interface ColumnsText {
  readonly tables: {
    readonly eventWindow: Columns<
      'session' | 'day' | 'abnormal_log' | 'cumulative_log' | 'abnormal_percent' | 'cumulative_percent'
    >
    readonly placebo: Columns<'car_log' | 'car_percent'>
    readonly afterFalls: Columns<AfterFallsColumn>
    readonly events: Columns<EventsColumn>
    readonly eventDays: Columns<'day' | 'event' | 'asked' | 'of_source' | 'left_out'>
    readonly hours: Columns<'asset' | 'provider' | 'base' | 'instant' | 'move'>
    readonly matrix: Columns<MatrixColumn>
    readonly leadLag: Columns<'lag' | 'r' | 'band' | 'p' | 'p_joint'>
    readonly connectedness: Columns<ConnectednessColumn>
    readonly bubble: Columns<'day' | 'level' | 'bsadf' | 'critical_iid' | 'critical_wild' | 'episode'>
    readonly scenario: Columns<'session' | 'share' | 'log' | 'simple' | 'usd'>
    readonly deals: Columns<DealsColumn>
    readonly inputs: Columns<'day' | 'start_day'>
  }
  /** A column that bears the id of an asset. */
  readonly asset: {
    readonly [Kind in 'returns' | 'levels' | 'values' | 'market-caps']: (id: string) => string
  }
}

type Columns<Name extends string> = Readonly<Record<Name, string>>

type AfterFallsColumn =
  | 'horizon'
  | 'falls'
  | 'falls_apart'
  | 'mean_after_falls_log'
  | 'median_after_falls_log'
  | 'share_negative_after_falls'
  | 'share_negative_lower'
  | 'share_negative_upper'
  | 'others'
  | 'mean_otherwise_log'
  | 'median_otherwise_log'
  | 'share_negative_otherwise'
  | 'difference_log'
  | 'difference_log_lower'
  | 'difference_log_upper'
  | 'mean_after_falls_percent'
  | 'mean_otherwise_percent'
  | 'difference_percent'
  | 'difference_percent_lower'
  | 'difference_percent_upper'

type EventsColumn =
  | 'day'
  | 'events'
  | 'source_percent'
  | 'target_percent'
  | 'car_log'
  | 'car_percent'
  | 'p'
  | 'p_lower'
  | 'p_adjusted'
  | 'placebo_dates'
  | 'reason'

type MatrixColumn =
  | 'x'
  | 'y'
  | 'r'
  | 'lower'
  | 'upper'
  | 'jackknife_lower'
  | 'jackknife_upper'
  | 'fisher_lower'
  | 'fisher_upper'
  | 'p'
  | 'adjusted_p'
  | 'n'
  | 'from'
  | 'to'

type ConnectednessColumn =
  | 'from'
  | 'to'
  | 'share'
  | 'lower'
  | 'upper'
  | 'net'
  | 'net_lower'
  | 'net_upper'
  | 'net_same_day'
  | 'net_p'

type DealsColumn =
  | 'id'
  | 'from'
  | 'to'
  | 'kind'
  | 'date'
  | 'day'
  | 'low'
  | 'high'
  | 'unit'
  | 'estimate'
  | 'status'
  | 'evidence'
  | 'basis'
  | 'arrow'
  | 'cycles'
  | 'terms'
  | 'source'

const TEXTS = { en: columnsEn, de: columnsDe } as const satisfies Record<Language, ColumnsText>

export function columnsText(language: Language): ColumnsText {
  return TEXTS[language]
}
