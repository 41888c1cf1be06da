import { accessSync, chmodSync, constants, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whether a database file that exists, or the folder in which SQLite writes beside it, can only be read. */
export function isReadOnlyFile(file: string): boolean {
  return existsSync(file) && !(isWritable(file) && isWritable(dirname(file)))
}

/**
 * Makes the two files that SQLite keeps beside a database as writable as the database. A server that could only read
 * left them as it found the database; after that was made writable again, they would still keep writers out.
 */
export function unlockCompanions(file: string): void {
  for (const companion of [`${file}-wal`, `${file}-shm`]) {
    if (existsSync(companion) && !isWritable(companion)) chmodSync(companion, statSync(file).mode)
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
