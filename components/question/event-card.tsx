import { HiddenState } from '@/components/controls/hidden-state'
import { eventStudyText } from '@/lib/i18n/event-study-text'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import { EVENT_STUDY } from '@/lib/share/questions/event-study'
import type { EventCard as Card } from '@/lib/views/event-study/event-card'

interface EventCardProps {
  readonly card: Card
  readonly lang: Language
  /** The query of the page, which goes along to another event. */
  readonly query: string
}

/** What is known of the event, and two small forms that lead to another; they need no script. */
export function EventCard({ card, lang, query }: EventCardProps) {
  const { card: words } = eventStudyText(lang)
  return (
    <section
      aria-labelledby="event"
      className="grid max-w-[46rem] gap-3 border-l-2 border-line-strong pl-4 text-sm"
    >
      <h2 id="event" className="sr-only">
        {words.heading}
      </h2>
      {card.ownDay !== null && <p>{card.ownDay}</p>}
      {card.events.map((event) => (
        <Event key={event.slug} event={event} lang={lang} />
      ))}
      <details className="not-printed">
        <summary className="w-fit py-1 text-muted hover:text-ink">{words.otherEvents}</summary>
        <div className="mt-2 grid gap-3">
          <form action={EVENT_STUDY.path} className="flex items-end gap-2">
            <HiddenState query={query} except={['event', 'day']} />
            <label className="field min-w-0 flex-1">
              {words.event}
              <select name="event" defaultValue={card.chosen.event}>
                {[...new Set(card.choices.map(({ group }) => group))].map((group) => (
                  <optgroup key={group} label={group}>
                    {card.choices
                      .filter((choice) => choice.group === group)
                      .map(({ value, label }) => (
                        <option key={value} value={value}>
                          {label}
                        </option>
                      ))}
                  </optgroup>
                ))}
              </select>
            </label>
            <Show label={words.show} what={words.event} />
          </form>
          <form action={EVENT_STUDY.path} className="flex items-end gap-2">
            <HiddenState query={query} except={['event', 'day']} />
            <label className="field">
              {words.day}
              <input type="date" name="day" required min="1970-01-01" defaultValue={card.chosen.day} />
            </label>
            <Show label={words.show} what={words.day} />
          </form>
        </div>
      </details>
    </section>
  )
}

function Show({ label, what }: { label: string; what: string }) {
  return (
    <button type="submit" className="button" aria-label={`${label}: ${what}`}>
      {label}
    </button>
  )
}

function Event({ event, lang }: { event: Card['events'][number]; lang: Language }) {
  const text = interfaceText(lang)
  return (
    <div className="grid gap-1">
      <p className="text-xs text-muted">{event.when}</p>
      <p className="text-base font-semibold">{event.title}</p>
      <details>
        <summary className="w-fit py-1 text-muted hover:text-ink">{eventStudyText(lang).card.known}</summary>
        <p className="pt-1">{event.summary}</p>
      </details>
      {event.rivalCauses.length > 0 && (
        <p>
          {text.rivalCauses}: {event.rivalCauses.join('; ')}.
        </p>
      )}
      <p className="text-xs text-muted">
        {event.doubt !== null && <span className="badge mr-2 text-warning">{event.doubt}</span>}
        {event.evidence}
        {event.sources.length > 0 && ` ${text.sources}: `}
        {event.sources.map((source, index) => (
          <span key={source}>
            {index > 0 && ', '}
            <a href={source} rel="noopener noreferrer" className="inline-block py-1">
              {new URL(source).hostname.replace(/^www\./, '')}
            </a>
          </span>
        ))}
      </p>
    </div>
  )
}
