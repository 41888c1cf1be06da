'use client'

import { useInterfaceText } from '@/components/ui/interface-text-context'
import { fillIn } from '@/lib/i18n/fill-in'
import type { EventItem } from '@/lib/views/dashboard/dashboard'

/** An event without a place on the charts, of which the page of its own study says the rest. */
type OtherEvent = Pick<EventItem, 'slug' | 'day' | 'date' | 'title' | 'doubt' | 'studyHref'>

interface EventListProps {
  /** Those with a number on the charts. */
  readonly events: readonly EventItem[]
  readonly others: readonly OtherEvent[]
  /** Whether the page is a snapshot, on which no day can be pinned. */
  readonly fixed: boolean
}

/**
 * Dated events under the numbers they bear on the charts, with what is doubtful about each. A client component only because
 * the events then travel once as what they are and not a second time as markup.
 */
export function EventList({ events, others, fixed }: EventListProps) {
  const text = useInterfaceText()
  if (events.length + others.length === 0) return null
  return (
    <section aria-labelledby="events" className="grid gap-4">
      <div className="grid max-w-[46rem] gap-1">
        <h2 id="events" className="text-lg font-semibold">
          {text.events}
        </h2>
        <p className="text-sm text-muted">{text.eventsExplained}</p>
      </div>
      <Events events={events} fixed={fixed} />
      {others.length > 0 && (
        <details>
          <summary className="w-fit py-1 text-sm text-muted hover:text-ink">
            {fillIn(text.otherEvents, { count: others.length })}
          </summary>
          <ul className="grid gap-x-10 gap-y-2 pt-3 pl-8 text-sm lg:grid-cols-2">
            {others.map(({ slug, day, date, title, doubt, studyHref }) => (
              <li key={slug} id={`event-${slug}`}>
                <time dateTime={day} className="text-muted">
                  {date}
                </time>{' '}
                <a href={studyHref}>{title}</a>
                {doubt !== null && <span className="badge ml-2 text-warning">{doubt}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Events({ events, fixed }: Pick<EventListProps, 'events' | 'fixed'>) {
  return (
    <ol className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      {events.map((event) => (
        <li
          key={event.slug}
          id={`event-${event.slug}`}
          className="grid grid-cols-[2rem_minmax(0,1fr)] target:bg-raised"
        >
          <Event event={event} fixed={fixed} />
        </li>
      ))}
    </ol>
  )
}

function Event({ event, fixed }: { event: EventItem; fixed: boolean }) {
  const text = useInterfaceText()
  return (
    <>
      <span className="text-sm font-semibold">{event.number}</span>
      <div className="grid content-start gap-1 text-sm">
        <p className="flex flex-wrap gap-x-3 text-xs text-muted">
          <time dateTime={event.day}>{event.date}</time>
          {event.chartHref !== null && (
            <a href={fixed ? '#charts' : event.chartHref} aria-label={`${text.showOnChart}: ${event.title}`}>
              {text.showOnChart}
            </a>
          )}
          <a href={event.studyHref} aria-label={`${text.studyEvent}: ${event.title}`}>
            {text.studyEvent}
          </a>
        </p>
        <h3 className="text-base leading-snug font-semibold">{event.title}</h3>
        <p>{event.summary}</p>
        {event.moves !== '' && <p className="text-muted">{event.moves}</p>}
        {event.rivalCauses.length > 0 && (
          <p>
            {text.rivalCauses}: {event.rivalCauses.join('; ')}.
          </p>
        )}
        <p className="text-xs text-muted">
          {event.doubt !== null && <span className="badge mr-2 text-warning">{event.doubt}</span>}
          {event.evidence}
        </p>
        {event.sources.length > 0 && (
          <p className="text-xs text-muted">
            {text.sources}:{' '}
            {event.sources.map((source, index) => (
              <span key={source}>
                {index > 0 && ', '}
                <Source source={source} />
              </span>
            ))}
          </p>
        )}
      </div>
    </>
  )
}

/** A web address as a link that shows its host; anything else as it was written. */
function Source({ source }: { source: string }) {
  if (!/^https?:\/\//.test(source) || !URL.canParse(source)) return source
  return (
    <a href={source} rel="noopener noreferrer" className="inline-block py-1">
      {new URL(source).hostname.replace(/^www\./, '')}
    </a>
  )
}
