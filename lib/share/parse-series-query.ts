import { FIELDS, type Field } from '@/lib/market/asset'
import type { Day, Instant } from '@/lib/market/day'
import { type ParameterProblem, parameterReader } from './parameter-reader'
import { parseDay, parseProvider, parseVintage } from './parameter-values'

const INTERVALS = ['1d', '1h'] as const
export type Interval = (typeof INTERVALS)[number]

/** Which stored values of one asset are asked for. */
export interface SeriesQuestion {
  /** As given; whether there is such an asset is for the store to say. */
  readonly asset: string
  /** null: the asset's main field. */
  readonly field: Field | null
  readonly interval: Interval
  /** A provider's name, 'all', or null for the default rule. */
  readonly provider: string | null
  /** Both ends are included; null is open. */
  readonly from: Day | null
  readonly to: Day | null
  /** A vintage number or an instant; null for the latest. */
  readonly asof: string | Instant | null
}

/** Reads the parameters of `/series`. What cannot be used is reported. */
export function parseSeriesQuery(query: URLSearchParams): {
  question: SeriesQuestion
  problems: ParameterProblem[]
} {
  const { problems, report, read, oneOf } = parameterReader(query)
  const from = read('from', null, parseDay, 'not-a-day')
  const to = read('to', null, (text) => (text === 'latest' ? text : parseDay(text)), 'not-a-day', ['latest'])
  const until = to === 'latest' ? null : to
  if (from !== null && until !== null && from > until) report('from', from, 'from-after-to', [until])
  const question = {
    asset: query.get('asset') ?? '',
    field: oneOf('field', null, FIELDS),
    interval: oneOf('interval', '1d', INTERVALS),
    provider: read('provider', null, parseProvider, 'not-one-of'),
    from,
    to: until,
    asof: read('asof', null, parseVintage, 'not-a-vintage'),
  }
  return { question, problems }
}
