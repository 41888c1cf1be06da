import type { Day } from '@/lib/market/day'
import { MARKETS } from '@/lib/market/markets'
import {
  asset,
  assetAmong,
  day,
  integer,
  oneOf,
  type Parameter,
  SAMPLE_PARAMETERS,
  type SampleView,
  share,
} from '../parameter'
import { slugSchema } from '../parameter-values'
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

/** What an event study can be taken away as: its window, or one of the tables beside it. */
export const EVENT_TABLES = ['window', 'placebo', 'after-falls', 'events', 'falls', 'hours'] as const
export type EventTableName = (typeof EVENT_TABLES)[number]

/** How the API names the event and the table, where a page has its path. */
export interface EventAddress {
  /** A slug or a day; null for the event that the story began with. */
  readonly event: string | null
  /** The same for any day; null where `event` says it. */
  readonly day: Day | null
  readonly table: EventTableName
}

export const EVENT_ADDRESS: { readonly [Name in keyof EventAddress]: Parameter<EventAddress[Name]> } = {
  // Which events there are is for the store to say; it names them where one is unknown.
  event: {
    fallback: null,
    schema: slugSchema,
    problem: 'not-one-of',
    parse: (text) => text,
    choices: () => [],
  },
  // The same: what is no day either is answered with the events that there are.
  day: { ...day(), parse: (text) => text },
  table: oneOf<EventTableName>('window', EVENT_TABLES),
}
