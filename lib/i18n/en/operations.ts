import type { OperationsText } from '../operations-text'

export const operationsEn: OperationsText = {
  groups: { questions: 'Questions', data: 'Data', snapshots: 'Snapshots', server: 'Server' },
  statuses: {
    400: 'A parameter (or the body) cannot be used; the sentence says which and what could be.',
    401: 'The token is missing or wrong.',
    403: 'Not on this server: the route is closed, or the terms of the source do not allow its values to be passed on.',
    404: 'Nothing there: an asset without values, or no such snapshot.',
    408: 'The body did not arrive in time.',
    409: 'In conflict: a snapshot that was altered, or a pull that is running already.',
    413: 'More than 4 kB of query or body.',
    429: 'Too many at once; retry-after says in how many seconds.',
    500: 'The answer could not be computed; the reason is in the log of the server.',
    503: 'Not now: the server is busy, or this takes too long, or the store cannot be read.',
    507: 'The server has no room for another snapshot.',
  },
  operations: {
    'event-study': 'What a target did around an event of a source, beside all other dates.',
    correlation:
      'How closely two assets moved: over a range, through a rolling window, beside a third asset, and in levels.',
    matrix: 'How closely each of several assets moved with each other.',
    'lead-lag': 'Which of two assets moves first, as far as daily values can tell.',
    connectedness: 'How much of the uncertainty about each asset goes with the others.',
    bubble: 'Whether and when the level of an asset grew explosively.',
    scenario: 'Where a target may lie if a source moves so far.',
    deals: 'Who finances whom: dated deals of the AI trade, their cycles, and what hangs on one firm.',
    assets: 'Every known asset with the span of its history.',
    quotes: 'The latest known value of each asset, with its age.',
    series: 'One field of one asset as stored, with the provider and the vintage of each value.',
    events: 'Dated events with their sources and how well these support them.',
    data: 'How far the numbers can be trusted: age, gaps, refused values, disagreement between sources, attempts and batches.',
    'share-snapshot':
      'Freezes the answer to a view. The same view at the same vintage gives the same snapshot; at most 30 a minute for each client.',
    snapshot: 'A frozen answer: what it follows from, and what it said when it was shared.',
    ingest: 'Pulls from the providers. Closed unless the operator has set a token.',
    health: 'Whether this server is live and ready, and how old each asset is.',
    'health-live': 'Whether this process answers: 200, whatever else is wrong. For who would restart it.',
    'health-ready':
      'Whether this process should get requests: 200, else 503 with the reasons. For who spreads them.',
    openapi: 'This document: OpenAPI 3.1.',
  },
}
