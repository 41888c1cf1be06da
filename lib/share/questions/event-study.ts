import { MARKETS } from '@/lib/market/markets'
import { asset, assetAmong, integer, SAMPLE_PARAMETERS, type SampleView, share } from '../parameter'
import type { Question } from '../question'

/** All that its query says; the event itself, a slug or a day, is the last part of its path. */
export interface EventStudyView extends SampleView {
  readonly source: string
  readonly target: string
  /** What the target usually follows. */
  readonly market: string
  /** Sessions of the event window before and after the event. */
  readonly pre: number
  readonly post: number
  /** Sessions that the model learns from, and sessions left out between them and the window. */
  readonly estimation: number
  readonly gap: number
  /** The least fall of the source that counts as one, as a share. */
  readonly fall: number
}

/** Did it drag crypto down? */
export const EVENT_STUDY: Question<EventStudyView> = {
  path: '/event-study',
  parameters: {
    source: asset('ORCL'),
    target: asset('TOTAL'),
    market: assetAmong(MARKETS[0] ?? 'QQQ', MARKETS),
    pre: integer(0, 0, 20),
    post: integer(1, 0, 20),
    estimation: integer(120, 60, 500),
    gap: integer(5, 0, 60),
    fall: share(0.05, 0.01, 0.5),
    ...SAMPLE_PARAMETERS,
  },
  different: ['source', 'target'],
}
