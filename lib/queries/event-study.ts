import type { EventStudyResult } from '@/lib/analysis/event-study'
import type { Range } from '@/lib/analysis/sample'
import { concerns, eventsOf, isCryptoAlone, occasionsFor } from '@/lib/market/concerned-events'
import { parseEventAddress } from '@/lib/share/parse-event-address'
import { EVENT_STUDY, EVENT_TABLES } from '@/lib/share/questions/event-study'
import type { Store } from '@/lib/store/open-store'
import { rememberer } from '@/lib/store/remembered'
import { eventStudyColumns, eventStudyData } from '@/lib/views/event-study/event-study-data'
import { eventStudyView } from '@/lib/views/event-study/event-study-view'
import { answerData } from '@/lib/views/question/answer-data'
import { type AskOptions, askQuestion, fileName } from './ask-question'
import { type AskedEvent, askedEvent } from './asked-event'
import type { LoadedHistory } from './asset-history'
import { computed } from './computed'
import { getEvents } from './events'
import { getHoursOfDay } from './hours-of-day'
import { eventDaysTable, type Inputs, returnsTable, seriesTable } from './inputs'
import { type MarketCaps, readMarketCaps } from './market-caps'
import { refuse } from './problem'
import { sealed } from './seal'

const remembered = rememberer<EventStudyResult>(100)

/** What trades through every hour of a day that shares sleep through. */
const AROUND_THE_CLOCK = 'BTC'

/**
 * What a target did around an event of a source: one answer for the page, its API and its CSV. The event is named by
 * `event` (a slug) or `day` (any day); without either it is the one that the story began with. `table` names what the CSV
 * holds.
 */
export async function getEventStudy(store: Store, query: URLSearchParams, options: AskOptions) {
  const { language, urlLanguage, isStrict } = options
  const { address, problems } = parseEventAddress(query)
  if (isStrict) refuse(problems)
  const question = await askQuestion(
    store,
    EVENT_STUDY,
    query,
    ({ source, target, market }) => ({ ids: [source, target, market], deciding: 3, span: 'common' }),
    options,
  )
  const asked = { ...question, problems: [...problems, ...question.problems] }
  const { storeAsOf, assets } = asked
  const [source, target, market] = asked.histories
  if (source === undefined || target === undefined || market === undefined)
    throw new RangeError('An event study is of a source, a target and a market.')
  const all = await getEvents(store)
  const ofSource = eventsOf(all, source.members)
  const event = askedEvent(address.event ?? address.day, all, (one) => ofSource.includes(one))
  const caps = {
    source: await readMarketCaps(storeAsOf, source, event.day),
    target: await readMarketCaps(storeAsOf, target, event.day),
  }
  const input = {
    source,
    target,
    market,
    ...asked.range,
    event: event.day,
    others: occasionsFor(all, target.members, assets).filter((one) => !event.filed.includes(one)),
    events: ofSource,
    pre: asked.view.pre,
    post: asked.view.post,
    estimation: asked.view.estimation,
    gap: asked.view.gap,
    fall: asked.view.fall,
    marketCaps: { source: caps.source?.series ?? null, target: caps.target?.series ?? null },
  }
  const key = JSON.stringify([asked.key, event.day, event.filed.map(({ slug }) => slug)])
  const result = await remembered(store, key, (all) => computed('eventStudy', input, all), options)
  const hours = await getHoursOfDay(storeAsOf, idsWithHours(source, target), result.day ?? event.day)
  const page = eventStudyView(
    {
      ...asked,
      // The market may be the source itself; it is shown once.
      shown: [...new Map(asked.shown.map((one) => [one.id, one])).values()],
      address: addressOf(event),
      result,
      event,
      hours,
      allEvents: all,
      eventsOfSource: new Set(ofSource.map(({ slug }) => slug)),
      isChosenForTarget:
        event.filed.length > 0 &&
        event.filed.every((one) => concerns(one, target.members, assets) && isCryptoAlone(one, assets)),
      approximateCaps: {
        source: caps.source?.approximate ?? null,
        target: caps.target?.approximate ?? null,
      },
    },
    language,
    urlLanguage,
  )
  const data = eventStudyData({ result, event, hours }, answerData(asked.resolved, asked.vintage, page))
  const view = { ...asked.resolved, event: event.name ?? event.filed[0]?.slug ?? event.day }
  return {
    ...sealed({
      ...asked,
      computed: [result],
      question: 'event-study',
      view,
      lists: { events: all },
      page,
      data,
    }),
    table: eventStudyColumns(address.table, result, hours),
    // A move in USD beside the same move in per cent gives the level.
    raw: { usd: capProviders(caps) },
    inputs: () => ({
      returns: returnsTable(asked.histories, asked.range),
      'event-days': eventDaysTable({ asked: event.filed, ofSource, leftOut: input.others }),
      ...marketCapsInput(
        [
          { of: source, caps: caps.source },
          { of: target, caps: caps.target },
        ],
        asked.range,
      ),
      ...Object.fromEntries(
        EVENT_TABLES.filter((name) => name !== address.table).map((name) => [
          name,
          eventStudyColumns(name, result, hours),
        ]),
      ),
    }),
    file: fileName(
      address.table === 'window' ? 'event-study' : `event-study-${address.table}`,
      [asked.view.source, asked.view.target, event.day],
      asked,
    ),
  }
}

/** Who gave the market caps, or the prices that they were approximated from. */
function capProviders(caps: {
  readonly source: MarketCaps | null
  readonly target: MarketCaps | null
}): string[] {
  return [caps.source, caps.target].flatMap((side) => side?.series.providers ?? [])
}

/** The market caps whose changes are the moves in USD, where any is known. */
function marketCapsInput(
  sides: readonly { readonly of: LoadedHistory; readonly caps: MarketCaps | null }[],
  range: Range,
): Inputs {
  const known = sides.flatMap(({ of, caps }) => (caps === null ? [] : [{ id: of.id, series: caps.series }]))
  return known.length === 0 ? {} : { 'market-caps': seriesTable(known, range) }
}

/** Where the page of the event stands, and how the API is asked for the same. */
function addressOf({ name, day, filed }: AskedEvent): { path: string; query: string } {
  const [only] = filed
  const isDay = name === day
  return {
    path: name === null ? EVENT_STUDY.path : `${EVENT_STUDY.path}/${name}`,
    query: isDay || only === undefined ? `day=${day}` : `event=${only.slug}`,
  }
}

/** The assets of the hour-by-hour panel: a basket has no readings of its own. */
function idsWithHours(source: LoadedHistory, target: LoadedHistory): string[] {
  const single = [source, target].filter(({ members }) => members.length === 1).map(({ id }) => id)
  return [...new Set([...single, AROUND_THE_CLOCK])]
}
