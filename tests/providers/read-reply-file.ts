import { readFileSync } from 'node:fs'

/** One of the small replies written for these tests from the documented shapes. */
export function replyFile(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./replies/${name}.json`, import.meta.url), 'utf8'))
}
