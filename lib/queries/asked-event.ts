import type { Day } from '@/lib/market/day'
import type { MarketEvent } from '@/lib/market/event'
import { parseDay } from '@/lib/share/parameter-values'
import { QuestionProblem } from './problem'

/** The event that a study is about. */
export interface AskedEvent {
  /** As its address names it, a slug or a day; null where it names none, which means the event the story began with. */
  readonly name: string | null
  readonly day: Day
  /** What is filed under it: one event where a slug names it, of a day's own those of that day; often none. */
  readonly filed: readonly MarketEvent[]
}

/**
 * The event that a name stands for: that of a slug, or any day.
 *
 * @throws QuestionProblem for a name that is neither
 */
export function askedEvent(
  name: string | null,
  events: readonly MarketEvent[],
  isOfSource: (event: MarketEvent) => boolean,
): AskedEvent {
  const wanted =
    name === null
      ? (events.find(({ isStory }) => isStory) ?? null)
      : (events.find(({ slug }) => slug === name) ?? null)
  if (wanted !== null) return { name, day: wanted.day, filed: [wanted] }
  const day = name === null ? undefined : parseDay(name)
  if (day !== undefined)
    return { name, day, filed: events.filter((event) => event.day === day && isOfSource(event)) }
  throw new QuestionProblem({
    kind: 'unknown-event',
    given: (name ?? '').slice(0, 60),
    choices: events.map(({ slug }) => slug),
  })
}
