import { env } from '@/lib/env'
import { restoreStore } from '@/lib/store/backup'
import { runMain } from './terminal'

await runMain(async () => {
  const [file] = process.argv.slice(2)
  if (file === undefined) throw new Error('Name the file to restore: npm run restore -- FILE')
  const former = await restoreStore(env().databaseUrl, file)
  console.log(`${file} is restored.${former === null ? '' : ` The former store is kept in ${former}.`}`)
  return 0
})
