import { operationsDe } from './de/operations'
import { operationsEn } from './en/operations'
import type { Language } from './language'
import type { Chapter } from './story-text'

/** Every operation of the API, by a name of its own. */
export type OperationName =
  | Chapter
  | 'assets'
  | 'quotes'
  | 'series'
  | 'events'
  | 'data'
  | 'share-snapshot'
  | 'snapshot'
  | 'ingest'
  | 'health'
  | 'health-live'
  | 'health-ready'
  | 'openapi'

export type OperationGroup = 'questions' | 'data' | 'snapshots' | 'server'

/** Statuses of problems. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 408 | 409 | 413 | 429 | 500 | 503 | 507

/** What each operation of the API answers, and what the groups of them are called, and when each is refused. */
export interface OperationsText {
  readonly operations: Readonly<Record<OperationName, string>>
  readonly statuses: Readonly<Record<ProblemStatus, string>>
  readonly groups: Readonly<Record<OperationGroup, string>>
}

const TEXTS = { en: operationsEn, de: operationsDe } as const satisfies Record<Language, OperationsText>

export function operationsText(language: Language): OperationsText {
  return TEXTS[language]
}
