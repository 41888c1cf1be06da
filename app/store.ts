import { env } from '@/lib/env'
import { openedStore } from '@/lib/queries/opened-store'

/** The store this server reads, opened by the first who asks. */
export function store() {
  return openedStore(env().databaseUrl)
}
