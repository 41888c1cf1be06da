import type { Job } from './job'
import type { ScratchDatabases } from './scratch-databases'
import type { Ended } from './start-victim'

/** A kind of work that is killed again and again. */
export interface Kind {
  /** The store that a reader may look into meanwhile; null where each round has one of its own. */
  readonly databaseUrl: string | null
  /** What the process is to do in a round, the first of which is 1. */
  prepare(round: number): Promise<Job>
  /**
   * Starts anew after the death: looks at what is there, does the work of the round to its end, and looks again.
   *
   * @returns all that is wrong, as sentences
   */
  check(round: number, ended: Ended): Promise<string[]>
}

export type MakeKind = (databases: ScratchDatabases) => Promise<Kind>
