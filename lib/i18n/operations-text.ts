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
  | 'share-snapshot'
  | 'snapshot'
  | 'ingest'
  | 'health'
  | 'openapi'

export type OperationGroup = 'questions' | 'data' | 'snapshots' | 'server'

/** What each operation of the API answers, and what the groups of them are called. */
export interface OperationsText {
  readonly operations: Readonly<Record<OperationName, string>>
  readonly groups: Readonly<Record<OperationGroup, string>>
}

const TEXTS = { en: operationsEn, de: operationsDe } as const satisfies Record<Language, OperationsText>

export function operationsText(language: Language): OperationsText {
  return TEXTS[language]
}
