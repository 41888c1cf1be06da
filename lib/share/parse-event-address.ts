import { declaredReader } from './declared-reader'
import type { ParameterProblem } from './parameter-reader'
import { EVENT_ADDRESS, type EventAddress } from './questions/event-study'

/**
 * Reads which event a query asks about, and which of its tables. One that is named twice, or by `event` and `day` at once,
 * is no question: the first counts on a page, which says so, and the API refuses it.
 */
export function parseEventAddress(query: URLSearchParams): {
  address: EventAddress
  problems: ParameterProblem[]
} {
  const { problems, report, takeAll } = declaredReader<EventAddress>(query, EVENT_ADDRESS)
  const address = takeAll()
  for (const name of ['event', 'day', 'table'] as const) {
    const given = query.getAll(name)
    if (given.length > 1) report(name, given.join(', '), 'not-one')
  }
  const named = query.get('event') ?? ''
  const day = query.get('day') ?? ''
  if (named !== '' && day !== '') report('day', `event=${named}, day=${day}`, 'not-one')
  return { address, problems: problems.filter(({ problem }) => problem !== 'repeated') }
}
