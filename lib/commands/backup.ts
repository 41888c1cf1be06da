import { env } from '@/lib/env'
import { backupStore } from '@/lib/store/backup'
import { closeStore, openStore } from '@/lib/store/open-store'

const [file] = process.argv.slice(2)

try {
  if (file === undefined) throw new Error('Name the file to write: npm run backup -- FILE')
  const store = await openStore(env().databaseUrl)
  try {
    await backupStore(store, file)
  } finally {
    await closeStore(store)
  }
  console.log(`The store is backed up in ${file}.`)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
