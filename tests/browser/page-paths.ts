import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** A path for every page there is: parts that may be left out are, others get a name that nothing has. */
export const PAGE_PATHS = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('page.tsx') && !file.includes('problem'))
  .map((file) => `/${dirname(file.replaceAll('\\', '/'))}`.replace('/.', '/'))
  .map((path) => path.replace(/\/\[\[.*/, '').replace(/\[\w+\]/, 'aaaaaaaaaaaaaaaa'))
