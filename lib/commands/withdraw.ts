import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { withdrawBatch } from '@/lib/store/batches'
import { closeStore, openStore } from '@/lib/store/open-store'
import { asksForHelp, runMain } from './terminal'

const USAGE = `npm run withdraw -- BATCH

Marks a batch as withdrawn, such as an import by its number. Nothing is deleted: links to an earlier vintage
still show its values.`

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) return asksForHelp(USAGE)
  const [text = '', ...others] = positionals
  if (!/^[1-9]\d{0,8}$/.test(text) || others.length > 0)
    throw new Error(`Name one batch by its number.\n\n${USAGE}`)
  const store = await openStore(env().databaseUrl)
  try {
    const vintage = await withdrawBatch(store, Number(text), 'withdrawn by command')
    console.log(`Batch ${text} is withdrawn as of vintage ${vintage}.`)
    return 0
  } finally {
    await closeStore(store)
  }
}

await runMain(main)
