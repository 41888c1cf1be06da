/** What a child process is told to do, in this environment. */
export interface Job {
  /** A command of the program; the start of a server on a store; or snapshots, each of the body of a request. */
  readonly name: 'import' | 'ingest' | 'backup' | 'restore' | 'open' | 'share'
  readonly words: readonly string[]
  readonly environment: { readonly DATABASE_URL: string } & Readonly<Record<string, string>>
}
