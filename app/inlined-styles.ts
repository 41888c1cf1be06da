import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The styles that the build writes into pages (`inlineCss`), as sources of a policy: each whole, by its hash. Next hands its
 * nonce to React for scripts only. None where nothing is built, as in `next dev`, which writes none into pages.
 *
 * @param folder where the build has put them, from the folder in which the server runs
 */
export function inlinedStyles(folder = join('.next', 'static', 'chunks')): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map(
      (name) =>
        `'sha256-${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('base64')}'`,
    )
}
