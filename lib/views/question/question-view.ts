import type { EvidenceRow } from '../dashboard/dashboard'
import type { Field } from './field'
import type { QuestionFrame } from './question-frame'

/** What the page of every question shows, in the reader's language; its own charts stand beside it. */
export interface QuestionView {
  readonly frame: QuestionFrame
  readonly question: string
  /** The answer in one sentence, then what belongs to it. */
  readonly answer: readonly string[]
  readonly fields: readonly Field[]
  readonly moreFields: readonly Field[]
  readonly evidence: readonly EvidenceRow[]
  readonly how: readonly string[]
  readonly not: readonly string[]
}
