import type { Asset, Field } from './asset'
import type { Day } from './day'
import { daysBetween } from './day'
import { SAMPLE_PROVIDER } from './sample-provider'

/** What one provider has of one field of one asset. */
export interface Coverage {
  readonly provider: string
  readonly firstDay: Day
  readonly lastDay: Day
  /** Days with a value. */
  readonly count: number
  /** First day of the unbroken stretch that ends on `lastDay`; see `unbrokenSince`. */
  readonly unbrokenSince: Day
}

/**
 * What is held of the field by which an asset is shown: its main field, or adjusted closes where there is nothing
 * else, as some files carry only those.
 */
export function shownCoverage<Row extends { readonly asset: string; readonly field: Field }>(
  { id, mainField }: Pick<Asset, 'id' | 'mainField'>,
  coverage: readonly Row[],
): Row[] {
  const held = (field: Field) => coverage.filter((row) => row.asset === id && row.field === field)
  const main = held(mainField)
  return main.length > 0 ? main : held('adjClose')
}

/** How far a provider may lag behind the last day of all and still reach it. */
const LAG_DAYS = 7
/** Below this a history is not chosen while a longer one exists: a few readings of today must not hide a year. */
const FEWEST_DAYS = 20

export interface ProviderChoice {
  /** The default; null where there is no coverage at all. */
  readonly chosen: string | null
  /**
   * Those that may be joined, the first preferred: the default, then the others. The embedded sample is never joined
   * with others, as its level is not theirs and a junction would be a step: where it is the default it stands alone.
   */
  readonly order: readonly string[]
  /** All that can be named, the default first and the sample last where it is not the default. */
  readonly available: readonly string[]
}

/**
 * Which provider to show, and the order in which the others may fill in where that is asked for.
 *
 * Chosen is the longest unbroken history that reaches the last session, that is the latest day among histories of
 * at least 20 days, with a tolerance of seven calendar days for a provider that lags. The embedded sample is chosen
 * only where no other qualifies. Between equals the one that reaches further decides, then the name.
 */
export function chooseProvider(coverage: readonly Coverage[]): ProviderChoice {
  const long = coverage.filter(({ count }) => count >= FEWEST_DAYS)
  const candidates = long.length > 0 ? long : coverage
  const last =
    candidates
      .map(({ lastDay }) => lastDay)
      .sort()
      .at(-1) ?? ''
  const isShort = ({ count }: Coverage) => count < FEWEST_DAYS
  const isBehind = ({ lastDay }: Coverage) => daysBetween(lastDay, last) > LAG_DAYS
  // The embedded sample ends by design, so it stands back where another provider serves as well.
  const isSample = ({ provider }: Coverage) => provider === SAMPLE_PROVIDER

  // Behind the chosen one the sample still comes last: its figures are rounded and only stand in for a provider's.
  const preference = (a: Coverage, b: Coverage) =>
    Number(isShort(a)) - Number(isShort(b)) ||
    Number(isBehind(a)) - Number(isBehind(b)) ||
    Number(isSample(a)) - Number(isSample(b)) ||
    a.unbrokenSince.localeCompare(b.unbrokenSince) ||
    b.lastDay.localeCompare(a.lastDay) ||
    a.provider.localeCompare(b.provider)
  const [chosen, ...rest] = [...coverage].sort(preference)
  if (chosen === undefined) return { chosen: null, order: [], available: [] }
  const others = [...rest.filter((entry) => !isSample(entry)), ...rest.filter(isSample)]
  const available = [chosen, ...others].map(({ provider }) => provider)
  const order = isSample(chosen)
    ? [SAMPLE_PROVIDER]
    : available.filter((provider) => provider !== SAMPLE_PROVIDER)
  return { chosen: chosen.provider, order, available }
}
