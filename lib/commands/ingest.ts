import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { type IngestPart, ingestOnce } from '@/lib/ingest/ingest-once'
import type { IngestSummary } from '@/lib/ingest/run-ingest'
import type { Asset } from '@/lib/market/asset'
import { assetById } from '@/lib/market/catalogue'
import { isDay, utcDay } from '@/lib/market/day'
import { createProviders } from '@/lib/providers/registry'
import { readAssets } from '@/lib/store/assets'
import { closeStore, openStore } from '@/lib/store/open-store'
import { reportProgress } from './progress-bar'
import { attemptsTable } from './summary-text'
import { asksForHelp, endOnSignals, sentenceOf } from './terminal'

const USAGE = `npm run ingest -- [--assets ORCL,NVDA,TOTAL] [--from DAY] [--interval 1d|1h]

Pulls from the providers what is missing or may still change: daily history and present values, or with
--interval 1h hourly values. Without --assets everything a provider covers. --from asks again from that day on.
Exit code: 0 all good, 2 some failed, 1 none succeeded.`

const EXIT_CODES = { all: 0, some: 2, none: 1 } as const satisfies Record<IngestSummary['outcome'], number>

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      assets: { type: 'string' },
      from: { type: 'string' },
      interval: { type: 'string', default: '1d' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return asksForHelp(USAGE)
  const { interval, from } = values
  if (interval !== '1d' && interval !== '1h')
    throw new Error(`--interval is '${interval}'; it must be 1d or 1h.`)
  const now = new Date().toISOString()
  if (from !== undefined && !isDay(from)) {
    throw new Error(`--from is '${from}'; it must be a day such as 2024-01-01.`)
  }
  if (from !== undefined && from > utcDay(now)) {
    throw new Error(`--from is ${from}, which lies in the future; today is ${utcDay(now)} in UTC.`)
  }
  const providers = createProviders(env())
  const store = await openStore(env().databaseUrl)
  const stopping = endOnSignals()
  const progress = reportProgress()
  try {
    const known = await readAssets(store)
    const covered = known.filter((asset) =>
      providers.some((provider) => provider.coversHistory(asset) || provider.coversReading(asset)),
    )
    const assets = values.assets === undefined ? covered : namedAssets(values.assets, known, covered)
    const parts: IngestPart[] = interval === '1h' ? ['history'] : ['history', 'readings']
    const summary = await ingestOnce(
      {
        store,
        providers,
        assets: interval === '1h' && values.assets === undefined ? hourly(assets, providers) : assets,
        interval,
        trigger: 'command',
        now,
        signal: stopping.signal,
        onProgress: progress.update,
        ...(from === undefined ? {} : { from }),
      },
      parts,
    )
    progress.end()
    console.log(attemptsTable(summary))
    return EXIT_CODES[summary.outcome]
  } finally {
    progress.end()
    await closeStore(store)
  }
}

function namedAssets(list: string, known: readonly Asset[], covered: readonly Asset[]): Asset[] {
  const ids = list
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  const choices = covered.map(({ id }) => id).join(', ')
  if (ids.length === 0) throw new Error(`--assets names no asset; choose from ${choices}.`)
  const assets = ids.map((id) => {
    const asset = assetById(id, known)
    if (asset === null) throw new Error(`'${id}' is not a known asset; choose from ${choices}.`)
    return asset
  })
  return [...new Set(assets)]
}

function hourly(assets: readonly Asset[], providers: ReturnType<typeof createProviders>): Asset[] {
  return assets.filter((asset) =>
    providers.some((provider) => provider.fetchIntraday !== undefined && provider.coversHistory(asset)),
  )
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
}
