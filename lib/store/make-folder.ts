import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { driverMessage, StoreError } from './store-error'

/**
 * Makes the folder a file is to lie in, but none above it: a longer way that does not exist is a slip of the pen.
 * (Node's recursive `mkdir` also never ends where the system answers that a folder it has just seen is not there,
 * as below /proc.)
 *
 * @throws StoreError in one sentence when the folder above does not exist or the folder cannot be made
 */
export function makeFolderOf(file: string): void {
  const folder = dirname(file)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return
  const above = dirname(folder)
  if (!existsSync(above)) throw new StoreError(`The folder ${above} does not exist.`)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have made it in the meantime.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return
    throw new StoreError(`The folder ${folder} cannot be made: ${driverMessage(error)}.`)
  }
}
