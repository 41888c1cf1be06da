import { eventTest } from '@/lib/analysis/stands-out'
import type { Language } from '@/lib/i18n/language'
import { serialiseQuestion, withQuery } from '@/lib/share/question'
import { EVENT_STUDY } from '@/lib/share/questions/event-study'
import type { BarChart } from '../charts/bar-chart'
import type { IntervalChart } from '../charts/interval-chart'
import type { LineChart } from '../charts/line-chart'
import { questionFrame } from '../question/question-frame'
import type { QuestionView } from '../question/question-view'
import { type EventCard, eventCard } from './event-card'
import { eventAnswer } from './event-study-answer'
import { abnormalChart, afterFallsChart, placeboChart } from './event-study-charts'
import { eventEvidence } from './event-study-evidence'
import { type EventStudyFacts, eventWords } from './event-study-facts'
import { eventFields, moreEventFields } from './event-study-fields'
import { type EventTableView, eventTables } from './event-study-tables'
import { hoursChart } from './hours-chart'

export interface EventStudyPage extends QuestionView {
  readonly card: EventCard
  readonly afterFalls: IntervalChart | null
  readonly placebo: BarChart | null
  readonly abnormal: BarChart | null
  readonly hours: LineChart | null
  /** Said in place of the course within the day where the store has none of it. */
  readonly noHours: string | null
  readonly tables: readonly EventTableView[]
}

/**
 * The page of 'did it drag crypto down?' in the reader's language. Words and layout only: every number comes from the
 * facts.
 *
 * @param facts.eventsOfSource the slugs of the events that concern the source
 */
export function eventStudyView(
  facts: EventStudyFacts & { readonly eventsOfSource: ReadonlySet<string> },
  language: Language,
  urlLanguage: Language | null,
): EventStudyPage {
  const { result, view, resolved, vintage, event } = facts
  const said = eventWords(facts, language)
  const { words, format } = said
  const frame = questionFrame(
    EVENT_STUDY,
    facts,
    {
      methods: methodsOf(facts),
      seed: null,
      dropped: result.dropped,
      on: 'returns',
      decides: eventTest(result),
    },
    { x: view.source, y: view.target, day: event.day },
    language,
    urlLanguage,
  )
  const query = serialiseQuestion(EVENT_STUDY, view, urlLanguage ?? undefined)
  const pinned = serialiseQuestion(EVENT_STUDY, { ...resolved, asof: String(vintage) })
  const day = format.longDay(result.day ?? event.day)
  const hours = hoursChart(facts, said)
  return {
    frame,
    question: words.question({
      x: said.x,
      y: said.y,
      day,
      fell: result.sourceMove === null ? null : result.sourceMove.log < 0,
    }),
    answer: eventAnswer(facts, said),
    fields: eventFields(facts, said),
    moreFields: moreEventFields(facts, said),
    evidence: eventEvidence(facts, said),
    how: words.how,
    not: words.not,
    card: eventCard(facts, said, facts.eventsOfSource),
    afterFalls: afterFallsChart(result, said, frame.source),
    placebo: placeboChart(result, said, frame.source),
    abnormal: abnormalChart(result, said, frame.source),
    hours,
    noHours: hours === null ? words.hours.none(day) : null,
    tables: eventTables(facts, said, {
      study: (name) => withQuery(`${EVENT_STUDY.path}/${name}`, query),
      csv: (table) =>
        withQuery(
          `/api/v1${EVENT_STUDY.path}.csv`,
          [facts.address?.query, pinned, `table=${table}`].filter(Boolean).join('&'),
        ),
    }),
  }
}

function methodsOf({ result }: EventStudyFacts): Record<string, string> {
  const { placebo, model, afterFalls, events } = result
  return {
    ...(placebo === null ? {} : { placebo: placebo.method, raw: placebo.raw.method }),
    ...(model === null ? {} : { model: model.method }),
    afterFalls: afterFalls.method,
    share: afterFalls.shareMethod,
    adjustment: events.adjustment,
    ...(events.pooled.bmp === null ? {} : { pooled: events.pooled.bmp.method }),
  }
}
