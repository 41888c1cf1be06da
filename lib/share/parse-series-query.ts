import { FIELDS, type Field } from '@/lib/market/asset'
import type { Day, Instant } from '@/lib/market/day'
import { type Declarations, declaredReader } from './declared-reader'
import { asset, day, oneOf, SAMPLE_PARAMETERS } from './parameter'
import type { ParameterProblem } from './parameter-reader'
import { parseDay } from './parameter-values'

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

export const SERIES_PARAMETERS: Declarations<SeriesQuestion> = {
  asset: { ...asset(''), parse: (text) => text },
  field: { ...oneOf<Field>('close', FIELDS), fallback: null },
  interval: oneOf<Interval>('1d', INTERVALS),
  from: day(),
  to: {
    ...SAMPLE_PARAMETERS.to,
    fallback: null,
    parse: (text) => (text === 'latest' ? null : parseDay(text)),
  },
  provider: SAMPLE_PARAMETERS.provider,
  asof: SAMPLE_PARAMETERS.asof,
}

/** Reads the parameters of `/series`. What cannot be used is reported. */
export function parseSeriesQuery(query: URLSearchParams): {
  question: SeriesQuestion
  problems: ParameterProblem[]
} {
  const { problems, report, takeAll } = declaredReader(query, SERIES_PARAMETERS)
  const question = takeAll()
  const { from, to } = question
  if (from !== null && to !== null && from > to) report('from', from, 'from-after-to', [to])
  return { question, problems }
}
