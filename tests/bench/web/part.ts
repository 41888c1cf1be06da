import type { Browser } from 'playwright-core'
import type { Figure } from './figure'

/** What a part measures with. */
export interface Bench {
  /** Where the built server listens. */
  readonly url: string
  readonly browser: Browser
  /** How often each thing is measured. */
  readonly runs: number
}

/** One part of the benchmark: a file of this folder that `run.ts` lists. */
export interface Part {
  readonly name: string
  readonly title: string
  /** Which store the server has: the one of a first start, or one with long histories (`long-store.ts`). */
  readonly store: 'first-start' | 'long'
  readonly measure: (bench: Bench) => Promise<readonly Figure[]>
}
