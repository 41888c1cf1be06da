import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { IMPORT_LIMITS } from '@/lib/ingest/csv-lines'
import { importCsv } from '@/lib/ingest/import-csv'
import { closeStore, openStore } from '@/lib/store/open-store'
import { importText } from './summary-text'
import { asksForHelp, runMain } from './terminal'

const USAGE = `npm run import -- FILE [--asset A] [--provider NAME] [--dry-run]

Stores the values of a CSV file in one batch. Its kind is known by its header: day,asset,value;
instant,asset,value; date,symbol,close,adj_close,volume,market_cap,source; or an export of Yahoo, Stooq,
CoinGecko or TradingView, for which --asset says what it is about. Lines that cannot be are refused and listed;
if more than half are, nothing is written. Exit code: 0 stored (or nothing new), 2 some lines refused, 1 nothing stored.`

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      asset: { type: 'string' },
      provider: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return asksForHelp(USAGE)
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new Error(`Name one file to import.\n\n${USAGE}`)
  const found = await stat(file).catch(() => null)
  if (found === null) throw new Error(`There is no file ${file}.`)
  if (!found.isFile()) throw new Error(`${file} is not a file.`)
  if (found.size > IMPORT_LIMITS.megabytes * 1024 * 1024) {
    throw new Error(`${file} is larger than ${IMPORT_LIMITS.megabytes} MB; split it into several.`)
  }
  const store = await openStore(env().databaseUrl)
  try {
    const summary = await importCsv(store, createReadStream(file, { highWaterMark: 1 << 18 }), {
      name: basename(file),
      isDryRun: values['dry-run'],
      now: new Date().toISOString(),
      ...(values.asset === undefined ? {} : { asset: values.asset }),
      ...(values.provider === undefined ? {} : { provider: values.provider }),
    })
    console.log(importText(summary))
    if (summary.outcome === 'refused') return 1
    return summary.linesRefused > 0 ? 2 : 0
  } finally {
    await closeStore(store)
  }
}

await runMain(main)
