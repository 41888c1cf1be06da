import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { ingestOnce } from '@/lib/ingest/ingest-once'
import type { IngestPart } from '@/lib/ingest/ingest-parts'
import { namedAssets } from '@/lib/ingest/named-assets'
import type { IngestSummary } from '@/lib/ingest/run-ingest'
import type { Asset } from '@/lib/market/asset'
import { isDay, utcDay } from '@/lib/market/day'
import { createProviders } from '@/lib/providers/registry'
import { readAssets } from '@/lib/store/assets'
import { closeStore, openStore } from '@/lib/store/open-store'
import { reportProgress } from './progress-bar'
import { attemptsTable } from './summary-text'
import { asksForHelp, endOnSignals, runMain } from './terminal'

const USAGE = `npm run ingest -- [--assets ORCL,NVDA,TOTAL] [--from DAY] [--interval 1d|1h]

Pulls from the providers what is missing or may still change: daily history and present values, or with
--interval 1h hourly values. Without --assets everything a provider covers; a basket such as AI stands for its
members. --from asks again from that day on.
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
  const stopping = endOnSignals('Stopping; what is stored so far is kept.')
  const progress = reportProgress()
  try {
    const known = await readAssets(store)
    const covered = known.filter((asset) =>
      providers.some((provider) => provider.coversHistory(asset) || provider.coversReading(asset)),
    )
    const assets = values.assets === undefined ? covered : namedAssets(values.assets.split(','), known)
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
        onProgress: ({ done, total, asset, provider }) =>
          progress.update({
            done,
            total,
            label: asset === '*' ? `present values from ${provider ?? 'all'}` : asset,
          }),
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

function hourly(assets: readonly Asset[], providers: ReturnType<typeof createProviders>): Asset[] {
  return assets.filter((asset) =>
    providers.some((provider) => provider.fetchIntraday !== undefined && provider.coversHistory(asset)),
  )
}

await runMain(main)
