import type { Store } from './connect'
import { openStore } from './open-store'

/** On `globalThis`, because a development server loads this module anew after every change. */
const holder = globalThis as typeof globalThis & { spilloverStores?: Map<string, Promise<Store>> }

/** The one open store of this process for the URL, opened on first use. A failed opening is tried again. */
export function sharedStore(databaseUrl: string): Promise<Store> {
  holder.spilloverStores ??= new Map()
  const stores = holder.spilloverStores
  const open = stores.get(databaseUrl) ?? openStore(databaseUrl)
  stores.set(databaseUrl, open)
  open.catch(() => stores.delete(databaseUrl))
  return open
}
