import type { MakeKind } from './kind'
import { backupKind } from './kinds/backup'
import { importKind } from './kinds/import'
import { ingestKind } from './kinds/ingest'
import { migrateKind } from './kinds/migrate'
import { restoreKind } from './kinds/restore'
import { shareKind } from './kinds/share'

/** Every kind of work that is killed, by name, and the databases it is for. */
export const KINDS = {
  import: { make: importKind, dialects: ['sqlite', 'postgresql'] },
  ingest: { make: ingestKind, dialects: ['sqlite', 'postgresql'] },
  snapshot: { make: shareKind, dialects: ['sqlite', 'postgresql'] },
  migration: { make: migrateKind, dialects: ['sqlite', 'postgresql'] },
  backup: { make: backupKind, dialects: ['sqlite'] },
  restore: { make: restoreKind, dialects: ['sqlite'] },
} as const satisfies Record<
  string,
  { readonly make: MakeKind; readonly dialects: readonly ('sqlite' | 'postgresql')[] }
>
