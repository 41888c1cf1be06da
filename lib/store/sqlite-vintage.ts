import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { VintageReader } from './vintage-reader'

const LAST_BATCH = { sql: 'select max(id) from batch', args: [], argTypes: [] }

/**
 * Reads the last vintage of a SQLite file by the driver alone, on a connection of its own: every request asks for it, and by
 * way of the client the question costs ten times what the answer does. Nothing is kept, so that it is never an old one.
 */
export function sqliteVintage(
  file: string,
  options: { readonly readonly: boolean; readonly timeout: number },
): VintageReader {
  const connect = () => new PrismaBetterSqlite3({ url: file, ...options }).connect()
  let opened: ReturnType<typeof connect> | undefined
  return {
    read: async () => {
      opened ??= connect()
      const { rows } = await (await opened).queryRaw(LAST_BATCH)
      return Number(rows[0]?.[0] ?? 0)
    },
    close: async () => (await opened)?.dispose(),
  }
}
