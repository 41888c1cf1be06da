import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Attempt } from '@/lib/ingest/attempt'
import { ingestOnce } from '@/lib/ingest/ingest-once'
import { assetById } from '@/lib/market/catalogue'
import type { FailureKind } from '@/lib/providers/errors'
import { ProviderError } from '@/lib/providers/errors'
import type { Politeness } from '@/lib/providers/polite'
import type { Provider } from '@/lib/providers/provider'
import { connect } from '@/lib/store/connect'
import { closeStore, openStore, type Store } from '@/lib/store/open-store'
import { readRuns } from '@/lib/store/runs'
import { reply } from './answers'
import type { Door } from './door'
import { COOKIE, CRUMB } from './doors/yahoo'
import type { Fault } from './faults'
import { FILLED_AT, goodPoints, NOW } from './scene'
import { startUpstream, type Upstream } from './upstream'
import { brokenPage, brokenRows, look, type Seen } from './watch'

const KEY = 'CG-key-not-to-be-told'
const SECRETS = [KEY, CRUMB, COOKIE]

/** Pauses short enough for a test, no spacing, and as many retries as in earnest. */
const QUICK: Partial<Politeness> = {
  everyMs: 0,
  backoffMs: 1,
  longestWaitMs: 50,
  silenceMs: 20_000,
  deadlineMs: 60_000,
  breakAfter: 50,
}

/** What came of one fault behind one door, as far as anybody can see it. */
export interface Outcome {
  readonly kind: FailureKind | null
  readonly status: Attempt['status'] | 'running'
  /** The sentence of the run row. */
  readonly says: string | null
  /** Requests for data that the source saw, over all pulls. */
  readonly requests: number
  readonly written: number
  /** 'field at: reason' of each value put aside, sorted. */
  readonly quarantined: readonly string[]
  /** Whether the next source was asked. */
  readonly nextAsked: boolean
  /** What is wrong whatever the fault, in sentences; none is good. */
  readonly broken: readonly string[]
}

/** Where copies of stores lie, and the filled one of a door. */
export interface Workshop {
  readonly folder: string
  readonly filled: string
  readonly before: Seen
}

let copies = 0

/** A store filled by a good pull through the door, closed and ready to be copied. */
export async function fillStore(door: Door, folder: string): Promise<Workshop> {
  const empty = join(folder, 'empty.db')
  const filled = join(folder, `${door.id}.db`)
  if (!existsSync(empty)) await closeStore(await openStore(`file:${empty}`))
  copyFileSync(empty, filled)
  const store = await openStore(`file:${filled}`)
  const upstream = await startUpstream(door, reply(door.body(goodPoints(door, false))), 'listening')
  let before: Seen
  try {
    const provider = createProvider(door, upstream, FILLED_AT, {})
    const summary = await pull(store, door, [provider], FILLED_AT, new AbortController().signal)
    if (summary.written === 0)
      throw new Error(`${door.id}: the good pull has written nothing: ${JSON.stringify(summary)}`)
    before = await look(store, door.asset)
  } finally {
    await upstream.close()
    await store.writer.$queryRawUnsafe('pragma wal_checkpoint(truncate)')
    await closeStore(store)
  }
  return { folder, filled, before }
}

/** Pulls through a door with a fault into a copy of the filled store, and looks at everything that came of it. */
export async function runCase(
  door: Door,
  fault: Fault,
  { folder, filled, before }: Workshop,
): Promise<Outcome> {
  const file = join(folder, `case-${++copies}.db`)
  copyFileSync(filled, file)
  const store = await connect(`file:${file}`)
  const stopping = new AbortController()
  const answer = fault.answer(door, goodPoints(door, true))
  const upstream = await startUpstream(
    fault.before === undefined ? door : { ...door, before: { ...door.before, ...fault.before } },
    (response, turn, request) => {
      answer(response, turn, request)
      if (fault.isCancelled === true) stopping.abort()
    },
    fault.place ?? 'listening',
  )
  try {
    const provider = createProvider(door, upstream, NOW, fault.politeness ?? {})
    const standBy = createStandBy(door)
    for (let turn = 0; turn < (fault.pulls ?? 1); turn++)
      await pull(store, door, [provider, standBy], NOW, stopping.signal)
    const after = await look(store, door.asset)
    const run = (await readRuns(store, { limit: 20 })).find((row) => row.provider === provider.facts.id)
    const added = after.rows.slice(before.rows.length)
    return {
      kind: (run?.errorKind ?? null) as FailureKind | null,
      status: run?.status ?? 'running',
      says: run?.message ?? null,
      requests: upstream.asked(),
      written: added.length,
      quarantined: after.quarantined.map(({ field, at, reason }) => `${field} ${at}: ${reason}`).sort(),
      nextAsked: standBy.isAsked(),
      broken: [
        ...brokenRows(before.rows, after.rows),
        ...(door.isWithoutPrice === true ? [] : brokenPage(before.quote, after.quote, added.length)),
        ...(run?.written === added.length ? [] : [`The run row tells of ${run?.written} values written.`]),
        ...(upstream.foreign() === 0 ? [] : ['A redirect to another site was followed.']),
        ...SECRETS.filter((secret) => run?.message?.includes(secret)).map(
          (secret) => `The run row tells ${secret}.`,
        ),
      ],
    }
  } finally {
    await upstream.close()
    await closeStore(store)
    rmSync(file, { force: true })
  }
}

function createProvider(
  door: Door,
  { url }: Upstream,
  now: string,
  politeness: Partial<Politeness>,
): Provider {
  return door.create({
    baseUrl: url,
    now: () => Date.parse(now),
    userAgent: 'Spillover/0.0.0',
    apiKey: KEY,
    politeness: { ...QUICK, ...politeness },
  })
}

function pull(store: Store, door: Door, providers: readonly Provider[], now: string, signal: AbortSignal) {
  const asset = assetById(door.asset)
  if (asset === null) throw new RangeError(`${door.asset} is not in the catalogue`)
  const interval = door.part === 'hours' ? '1h' : '1d'
  return ingestOnce({ store, providers, assets: [asset], trigger: 'schedule', now, signal, interval }, [
    door.part === 'readings' ? 'readings' : 'history',
  ])
}

/** The next source: it is asked, and has nothing. */
function createStandBy({ part }: Door): Provider & { isAsked(): boolean } {
  let isAsked = false
  const fail = async () => {
    isAsked = true
    throw new ProviderError('stand-by', 'not-found', 'The next source has nothing.')
  }
  const facts = {
    id: 'stand-by',
    name: 'The next source',
    url: '',
    limits: { en: '', de: '' },
    terms: { url: '', sentence: { en: '', de: '' }, attribution: null, redistribution: 'forbidden' },
    reach: { en: '', de: '' },
    keyVariable: null,
  } as const
  return {
    facts,
    isAsked: () => isAsked,
    coversHistory: () => part !== 'readings',
    coversReading: () => part === 'readings',
    fetchHistory: fail,
    fetchIntraday: fail,
    fetchReadings: fail,
  }
}
