import { env } from '@/lib/env'
import { backupStore } from '@/lib/store/backup'
import { closeStore, openStore } from '@/lib/store/open-store'
import { runMain } from './terminal'

await runMain(async () => {
  const [file] = process.argv.slice(2)
  if (file === undefined) throw new Error('Name the file to write: npm run backup -- FILE')
  const store = await openStore(env().databaseUrl)
  try {
    await backupStore(store, file)
  } finally {
    await closeStore(store)
  }
  console.log(`The store is backed up in ${file}.`)
  return 0
})
