import { meters } from './meters'
import { OUTCOMES } from './observe-computation'

/** What is looked up when somebody asks, as no event tells of it. */
export interface ServerState {
  readonly ready: boolean
  readonly queues: readonly {
    readonly queue: string
    readonly waiting: number
    readonly running: number
    readonly threads: number
  }[]
  /** What the store says; null where it cannot be read. */
  readonly store: StoreState | null
}

export interface StoreState {
  readonly vintage: number
  /** Whether nothing is known to keep values from being stored. */
  readonly isWritable: boolean
  readonly refused: number
  readonly states: Readonly<Record<'current' | 'stale' | 'sample' | 'none', number>>
  readonly assets: readonly {
    readonly id: string
    readonly ageSeconds: number
    readonly daysBehind: number
  }[]
  readonly providers: readonly { readonly provider: string; readonly lastSucceededAt: string | null }[]
}

/** Imports may add any number of assets; so many have lines of their own, all of them count in their state. */
const MOST_ASSETS = 500

/** Everything counted and measured, in the text format of Prometheus. What is not known has no line: it is not 0. */
export async function metricsText(state: ServerState): Promise<{ text: string; contentType: string }> {
  const { registry, ...all } = meters()
  all.ready.set(state.ready ? 1 : 0)
  for (const { queue, waiting, running, threads } of state.queues) {
    all.waiting.set({ queue }, waiting)
    all.running.set({ queue }, running)
    all.threads.set({ queue }, threads)
    // From the start, so that the first one turned away is seen as a rise.
    for (const outcome of OUTCOMES) all.computations.inc({ queue, outcome }, 0)
  }
  setStore(state.store)
  return { text: await registry.metrics(), contentType: registry.contentType }
}

function setStore(store: StoreState | null): void {
  const { databaseUp, databaseWritable, vintage, refused, assets, assetAge, assetBehind, lastSuccess } =
    meters()
  databaseUp.set(store === null ? 0 : 1)
  for (const gauge of [databaseWritable, vintage, refused, assets, assetAge, assetBehind, lastSuccess])
    gauge.reset()
  if (store === null) {
    // Without labels a reset leaves a 0 behind, which would claim an empty store.
    for (const gauge of [databaseWritable, vintage, refused]) gauge.remove()
    return
  }
  databaseWritable.set(store.isWritable ? 1 : 0)
  vintage.set(store.vintage)
  refused.set(store.refused)
  for (const [state, count] of Object.entries(store.states)) assets.set({ state }, count)
  for (const { id, ageSeconds, daysBehind } of store.assets.slice(0, MOST_ASSETS)) {
    assetAge.set({ asset: id }, ageSeconds)
    assetBehind.set({ asset: id }, daysBehind)
  }
  for (const { provider, lastSucceededAt } of store.providers)
    if (lastSucceededAt !== null) lastSuccess.set({ provider }, Date.parse(lastSucceededAt) / 1_000)
}
