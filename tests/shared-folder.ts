import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const beside = fileURLToPath(new URL('../../shared/', import.meta.url))

/** The folder of recorded replies, long histories and reference outputs, where this machine has it beside the checkout. */
export function sharedFolder(): string | null {
  return existsSync(beside) ? beside : null
}
