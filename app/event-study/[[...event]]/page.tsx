import { redirect } from 'next/navigation'
import { questionHead } from '@/app/link-preview'
import { decodedPart, type PageQuery, toQuery } from '@/app/page-query'
import { type QuestionPageProps, questionPage } from '@/app/question-route'
import { EventStudy } from '@/components/question/event-study'
import { getEventStudy } from '@/lib/queries/event-study'
import { parseEventAddress } from '@/lib/share/parse-event-address'
import { withQuery } from '@/lib/share/question'
import { EVENT_STUDY } from '@/lib/share/questions/event-study'

interface EventStudyProps extends QuestionPageProps {
  /** The last part of the path: a slug or a day; none means the event that the story began with. */
  readonly params: Promise<{ readonly event?: readonly string[] }>
}

/** The query with the event that the path names. */
async function withEvent({ params, searchParams }: EventStudyProps): Promise<PageQuery> {
  const { event } = await params
  const named = event === undefined ? {} : { event: event.map(decodedPart).join('/') }
  return { ...(await searchParams), ...named }
}

export const generateMetadata = (props: EventStudyProps) =>
  questionHead('event-study', withEvent(props), getEventStudy)

/** Did it drag crypto down? */
export default async function Page({ params, searchParams }: EventStudyProps) {
  const query = toQuery(await searchParams)
  const asked = query.get('event') || query.get('day')
  // Several events in one query are answered here, with a word about them, as their address could only name one.
  // What could not be a part of a path by itself, such as '..', is answered here too.
  if (asked && /^[\w-]+$/.test(asked) && parseEventAddress(query).problems.length === 0) {
    // A form can only name an event in its query; the address of a study names it in its path.
    query.delete('event')
    query.delete('day')
    redirect(withQuery(`${EVENT_STUDY.path}/${encodeURIComponent(asked)}`, query.toString()))
  }
  const asAsked = withEvent({ params, searchParams })
  return questionPage('event-study', { searchParams: asAsked }, getEventStudy, ({ page }) => (
    <EventStudy page={page} />
  ))
}
