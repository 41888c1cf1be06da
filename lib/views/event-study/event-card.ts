import type { Choice } from '../dashboard/dashboard'
import { claimOf } from '../dashboard/event-claim'
import type { EventStudyFacts, EventWords } from './event-study-facts'

/** What is known of the event, and the way to another. */
export interface EventCard {
  readonly events: readonly {
    readonly slug: string
    readonly title: string
    /** 'Session of 7 Oct 2025; time of day not known'. */
    readonly when: string
    readonly summary: string
    readonly rivalCauses: readonly string[]
    readonly sources: readonly string[]
    readonly evidence: string
    readonly doubt: string | null
  }[]
  /** Said where nothing is filed under the day. */
  readonly ownDay: string | null
  readonly chosen: { readonly event: string; readonly day: string }
  readonly choices: readonly Choice[]
}

export function eventCard(
  facts: EventStudyFacts,
  said: EventWords,
  ofSource: ReadonlySet<string>,
): EventCard {
  const { event, allEvents, result } = facts
  const { x, words, text, format, language } = said
  const [only] = event.filed
  return {
    events: event.filed.map((filed) => ({
      slug: filed.slug,
      title: filed.title[language],
      when: [
        words.card.session(format.longDay(result.day ?? filed.day)),
        filed.instant === null
          ? words.card.noInstant
          : `${format.newYork(filed.instant)} (${format.utc(filed.instant)})`,
      ].join('; '),
      summary: [filed.summary[language], claimOf(filed, language, text)]
        .filter((part) => part !== null)
        .join(' '),
      rivalCauses: filed.rivalCauses.map((cause) => cause[language]),
      sources: filed.sources,
      evidence: text.events.evidence(filed.evidence[language]),
      doubt: filed.doubt?.[language] ?? null,
    })),
    ownDay: event.filed.length === 0 ? words.card.ownDay(format.longDay(event.day)) : null,
    chosen: { event: only?.slug ?? '', day: event.day },
    choices: allEvents
      .map(({ slug, day, title }) => ({
        value: slug,
        label: `${format.day(day)} · ${title[language]}`,
        group: ofSource.has(slug) ? words.card.groupOf(x) : words.card.groupOthers,
      }))
      .sort((one, other) => Number(ofSource.has(other.value)) - Number(ofSource.has(one.value))),
  }
}
