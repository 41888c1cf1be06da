import type { Asset } from '@/lib/market/asset'
import type { Day, Instant } from '@/lib/market/day'
import { AFTER_FAILURE } from '@/lib/providers/errors'
import type { Provider } from '@/lib/providers/provider'
import type { Store } from '@/lib/store/connect'
import { readRuns } from '@/lib/store/runs'
import type { Attempt, Trigger } from './attempt'
import { recordAttempt, unasked } from './attempt'
import type { Held } from './plan'
import { planHistory, wantedFields } from './plan'
import { pullHistory } from './pull-history'
import { pullHourly } from './pull-hourly'

export type Interval = '1d' | '1h'

export interface PullContext {
  readonly store: Store
  readonly providers: readonly Provider[]
  readonly interval: Interval
  readonly trigger: Trigger
  readonly now: Instant
  readonly signal: AbortSignal
  readonly from?: Day
}

export interface PulledAsset {
  readonly attempts: readonly Attempt[]
  /** Whether the asset now has what its providers can give, be it by way of a second one. */
  readonly isGood: boolean
}

/** How many of the last run rows of an asset are looked at for when it was last pulled. */
const RUNS_LOOKED_AT = 500

/**
 * Brings one asset up to date. Its providers are asked in order: after a failure the next one, which is also asked
 * for a field the first did not give. For a total each provider is asked, as their totals differ and are separate
 * series. (Where the table of failures says 'retry', the provider's client has retried before it failed.)
 */
export async function pullAsset(
  context: PullContext,
  asset: Asset,
  held: readonly Held[],
): Promise<PulledAsset> {
  return context.interval === '1h' ? pullHourlyOf(context, asset) : pullHistoryOf(context, asset, held)
}

async function pullHistoryOf(
  context: PullContext,
  asset: Asset,
  held: readonly Held[],
): Promise<PulledAsset> {
  const { store, providers, trigger, now, signal, from } = context
  const lastPulled = await readLastPulled(store, asset)
  const plan = planHistory({
    asset,
    providers,
    held,
    lastPulled,
    now,
    ...(from === undefined ? {} : { from }),
  })
  const wanted = new Set(wantedFields(asset))
  const attempts: Attempt[] = []
  for (const step of plan.steps) {
    if (asset.kind !== 'total' && wanted.size === 0) break
    const { provider } = step
    let fields = step.fieldsHeld
    const attempt =
      step.from === null
        ? unasked(asset.id, provider.facts.id, 'unchanged', `Up to date: ${plan.to} is stored and settled.`)
        : await recordAttempt(store, { asset: asset.id, provider: provider.facts.id, trigger }, async () => {
            const pulled = await pullHistory({
              store,
              asset,
              step: { ...step, from: step.from! },
              to: plan.to,
              now,
              signal,
            })
            fields = pulled.fields
            return pulled
          })
    attempts.push(attempt)
    if (endsRun(attempt)) break
    if (attempt.status !== 'failed') for (const field of fields) wanted.delete(field)
  }
  if (attempts.length === 0) return nobodyToAsk(asset, 'daily history')
  const isFilled = asset.kind !== 'total' && wanted.size === 0
  return judged(attempts, isFilled, !wanted.has(asset.mainField))
}

async function pullHourlyOf(context: PullContext, asset: Asset): Promise<PulledAsset> {
  const { store, providers, trigger } = context
  const attempts: Attempt[] = []
  for (const provider of providers) {
    if (provider.fetchIntraday === undefined || !provider.coversHistory(asset)) continue
    const about = { asset: asset.id, provider: provider.facts.id, trigger }
    const attempt = await recordAttempt(store, about, () => pullHourly({ ...context, asset, provider }))
    attempts.push(attempt)
    const isEnough = attempt.status !== 'failed' && asset.kind !== 'total'
    if (endsRun(attempt) || isEnough) break
  }
  if (attempts.length === 0) return nobodyToAsk(asset, 'hourly values')
  const hasSome = attempts.some((attempt) => attempt.status !== 'failed')
  return judged(attempts, hasSome && asset.kind !== 'total', hasSome)
}

/** Whether the attempt was cancelled, which ends the whole run. */
export function endsRun(attempt: Attempt): boolean {
  return attempt.errorKind !== null && AFTER_FAILURE[attempt.errorKind] === 'stop'
}

function judged(attempts: Attempt[], isFilled: boolean, hasMain: boolean): PulledAsset {
  const hasFailure = attempts.some((attempt) => attempt.status === 'failed')
  return { attempts, isGood: isFilled || (hasMain && !hasFailure) }
}

function nobodyToAsk(asset: Asset, what: string): PulledAsset {
  const message = `No configured provider has ${what} of ${asset.id}; import a CSV file instead.`
  return { attempts: [unasked(asset.id, null, 'failed', message)], isGood: false }
}

async function readLastPulled(store: Store, asset: Asset): Promise<Map<string, Instant>> {
  const lastPulled = new Map<string, Instant>()
  for (const run of await readRuns(store, { limit: RUNS_LOOKED_AT, asset: asset.id })) {
    const isDone = run.status === 'ok' || run.status === 'unchanged' || run.status === 'partial'
    if (!isDone || run.finishedAt === null) continue
    const known = lastPulled.get(run.provider)
    if (known === undefined || known < run.finishedAt) lastPulled.set(run.provider, run.finishedAt)
  }
  return lastPulled
}
