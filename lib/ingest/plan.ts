import type { Asset, Field } from '@/lib/market/asset'
import { lastCompleteDay, lastSettledDay } from '@/lib/market/complete-day'
import type { Day, Instant } from '@/lib/market/day'
import { addDays } from '@/lib/market/day'
import type { Provider } from '@/lib/providers/provider'

/** Where history begins when nothing is stored. */
export const HISTORY_START: Day = '2018-01-01'

/** Providers still correct the last days: each pull asks for this many days before the last stored one again. */
const OVERLAP_DAYS = 10

/** What the store holds of one field of one asset from one provider. */
export interface Held {
  readonly field: Field
  readonly provider: string
  readonly firstDay: Day
  readonly lastDay: Day
}

export interface PlanInput {
  readonly asset: Asset
  /** All providers, in the order of preference. */
  readonly providers: readonly Provider[]
  /** What is stored of this asset, of any provider and field. */
  readonly held: readonly Held[]
  /** When a pull of this asset's history last succeeded, by provider. */
  readonly lastPulled: ReadonlyMap<string, Instant>
  readonly now: Instant
  /** Asked for by the caller: overrides what the store would suggest. */
  readonly from?: Day
}

/** One provider to ask, and from which day; null where it has nothing new to give. */
export interface PlanStep {
  readonly provider: Provider
  readonly from: Day | null
  /** The first day stored from this provider, where the whole history must be asked for again. */
  readonly firstHeld: Day | null
  readonly fieldsHeld: readonly Field[]
}

export interface HistoryPlan {
  readonly to: Day
  readonly steps: readonly PlanStep[]
}

/**
 * From whom to ask an asset's history, and from which day.
 *
 * A provider is asked for everything from 2018-01-01 on where none of its values are stored or none of its pulls
 * has succeeded (what is stored is then an import or a reading's day value). Otherwise it is asked from 10 days
 * before its last stored day. It is not asked at all when its last complete day (NYSE session or UTC day) is
 * stored and was settled (see `lastSettledDay`) when its last successful pull came.
 * A `from` of the caller overrides all of this.
 */
export function planHistory({ asset, providers, held, lastPulled, now, from }: PlanInput): HistoryPlan {
  const to = lastCompleteDay(asset.calendar, now)
  const steps = providers
    .filter((provider) => provider.fetchHistory !== undefined && provider.coversHistory(asset))
    .map((provider): PlanStep => {
      const own = held.filter((series) => series.provider === provider.facts.id)
      const main = own.find((series) => series.field === asset.mainField) ?? own[0]
      const pulled = lastPulled.get(provider.facts.id)
      return {
        provider,
        from: from ?? missingFrom(main, pulled, asset, to),
        firstHeld: main?.firstDay ?? null,
        fieldsHeld: own.map((series) => series.field),
      }
    })
  return { to, steps }
}

function missingFrom(main: Held | undefined, pulled: Instant | undefined, asset: Asset, to: Day): Day | null {
  if (main === undefined || pulled === undefined) return HISTORY_START
  if (main.lastDay >= to && lastSettledDay(asset.calendar, pulled) >= to) return null
  const overlap = addDays(main.lastDay < to ? main.lastDay : to, -OVERLAP_DAYS)
  return overlap > HISTORY_START ? overlap : HISTORY_START
}

/**
 * The fields an asset should have. A provider's answer that lacks one lets the next provider be asked too; for a
 * total every provider that covers it is asked, as each one's total is a series of its own.
 */
export function wantedFields(asset: Asset): readonly Field[] {
  return asset.kind === 'coin' || asset.kind === 'token' ? ['close', 'marketCap'] : [asset.mainField]
}
