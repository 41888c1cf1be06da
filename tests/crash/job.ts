/** What a child process is told to do, in this environment. */
export interface Job {
  /**
   * A command of the program; the start of a server on a store; snapshots, each of the body of a request; or the health
   * of the store with the answers to queries of the main question.
   */
  readonly name: 'import' | 'ingest' | 'backup' | 'restore' | 'open' | 'share' | 'ask'
  readonly words: readonly string[]
  readonly environment: { readonly DATABASE_URL: string } & Readonly<Record<string, string>>
}
