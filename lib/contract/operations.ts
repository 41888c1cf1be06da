import { z } from 'zod'
import type { OperationGroup, OperationName, ProblemStatus } from '@/lib/i18n/operations-text'
import type { ParametersText } from '@/lib/i18n/parameters-text'
import { PULLED_ASSETS, QUOTED_ASSETS } from '@/lib/share/assets-query'
import { DECIMAL_PARAMETER } from '@/lib/share/decimal'
import { PICTURE_PARAMETERS } from '@/lib/share/parse-picture'
import { SERIES_PARAMETERS } from '@/lib/share/parse-series-query'
import { API_LIMITS } from '@/lib/share/parse-view'
import { BUBBLE } from '@/lib/share/questions/bubble'
import { CONNECTEDNESS } from '@/lib/share/questions/connectedness'
import { DEALS, KEPT_BY_DEALS } from '@/lib/share/questions/deals'
import { EVENT_ADDRESS, EVENT_STUDY } from '@/lib/share/questions/event-study'
import { LEAD_LAG } from '@/lib/share/questions/lead-lag'
import { MATRIX } from '@/lib/share/questions/matrix'
import { SCENARIO } from '@/lib/share/questions/scenario'
import { viewParameters } from '@/lib/share/view-parameters'
import { bubbleAnswer } from './answers/bubble'
import { connectednessAnswer } from './answers/connectedness'
import { correlationAnswer } from './answers/correlation'
import { dataAnswer } from './answers/data'
import { dealsAnswer } from './answers/deals'
import { eventStudyAnswer } from './answers/event-study'
import { leadLagAnswer } from './answers/lead-lag'
import { matrixAnswer } from './answers/matrix'
import { scenarioAnswer } from './answers/scenario'
import {
  assetsAnswer,
  eventsAnswer,
  healthAnswer,
  livenessAnswer,
  quotesAnswer,
  readinessAnswer,
  seriesAnswer,
} from './answers/store'
import { ingestSummary, sharedSnapshot, snapshotAnswer, snapshotBody } from './answers/writes'
import { type AskedParameter, asked, LANGUAGE, SNAPSHOT_ID, VERSION } from './asked-parameter'
import type { Format } from './formats'

/** One operation of the API. */
export interface Operation {
  readonly name: OperationName
  readonly group: OperationGroup
  readonly method: 'get' | 'post'
  /** Below /api/v1, without the ending of a format. */
  readonly path: `/${string}`
  readonly parameters: readonly AskedParameter[]
  /** The formats that have a route. */
  readonly formats: readonly Format[]
  readonly body?: z.ZodType
  readonly answer: z.ZodType
  /** Statuses of its problems beside 500. */
  readonly problems: readonly ProblemStatus[]
  /** A query, or a body, that the embedded sample answers. */
  readonly example: string
  readonly isGuarded?: true
}

/** What may go wrong with any question. */
const OF_QUESTIONS: readonly ProblemStatus[] = [400, 404, 413, 429, 503]

/** What may go wrong with whatever is read from the store. */
const OF_STORE: readonly ProblemStatus[] = [400, 413, 429, 503]

const { asof, ...keptDays } = KEPT_BY_DEALS.parameters
const kept = ({ sample, pair, keptByDeals }: ParametersText) => ({
  from: keptByDeals + sample.from,
  to: keptByDeals + sample.to,
  provider: keptByDeals + sample.provider,
  clock: keptByDeals + sample.clock,
  pair,
})

/** How the numbers of a CSV are written. */
const OF_CSV: readonly AskedParameter[] = asked(DECIMAL_PARAMETER, ({ decimal }) => ({ decimal })).map(
  (parameter) => ({ ...parameter, formats: ['csv'] as const }),
)

/** How the answer to a question is drawn, and how its numbers are written. */
const OF_FORMATS: readonly AskedParameter[] = [
  ...asked(PICTURE_PARAMETERS, (text) => text.picture).map((parameter) => ({
    ...parameter,
    formats: ['svg', 'png'] as const,
  })),
  ...OF_CSV,
]

function question(
  name: OperationName & string,
  parameters: readonly AskedParameter[],
  answer: z.ZodType,
  example: string,
): Operation {
  return {
    name,
    group: 'questions',
    method: 'get',
    path: `/${name}`,
    parameters: [...parameters, ...OF_FORMATS, LANGUAGE, VERSION],
    formats: ['json', 'csv', 'zip', 'svg', 'png'],
    answer,
    problems: OF_QUESTIONS,
    example,
  }
}

export const OPERATIONS: readonly Operation[] = [
  question(
    'event-study',
    [
      ...asked(EVENT_ADDRESS, (text) => text['event-study']),
      ...asked(EVENT_STUDY.parameters, (text) => ({ ...text.sample, ...text['event-study'] })),
    ],
    eventStudyAnswer,
    'event=2025-10-07-oracle-margins&source=ORCL&target=TOTAL',
  ),
  question(
    'correlation',
    [...asked(viewParameters(API_LIMITS), (text) => ({ ...text.sample, ...text.correlation }))],
    correlationAnswer,
    'x=ORCL&y=TOTAL&window=60',
  ),
  question(
    'matrix',
    asked(MATRIX.parameters, (text) => ({ ...text.sample, pair: text.pair, ...text.matrix })),
    matrixAnswer,
    'assets=ORCL,NVDA,QQQ,TOTAL',
  ),
  question(
    'lead-lag',
    asked(LEAD_LAG.parameters, (text) => ({ ...text.sample, ...text['lead-lag'] })),
    leadLagAnswer,
    'x=ORCL&y=TOTAL&maxLag=10',
  ),
  question(
    'connectedness',
    asked(CONNECTEDNESS.parameters, (text) => ({ ...text.sample, pair: text.pair, ...text.connectedness })),
    connectednessAnswer,
    'assets=ORCL,NVDA,TOTAL&horizon=10',
  ),
  question(
    'bubble',
    asked(BUBBLE.parameters, (text) => ({ ...text.sample, pair: text.pair, ...text.bubble })),
    bubbleAnswer,
    'asset=ORCL',
  ),
  question(
    'scenario',
    asked(SCENARIO.parameters, (text) => ({ ...text.sample, ...text.scenario })),
    scenarioAnswer,
    'source=ORCL&target=TOTAL&shock=-0.2&horizon=5',
  ),
  question(
    'deals',
    [
      ...asked(DEALS.parameters, (text) => text.deals),
      ...asked({ asof }, (text) => text.sample),
      ...asked(keptDays, kept),
    ],
    dealsAnswer,
    'firm=openai&steps=2',
  ),
  {
    name: 'assets',
    group: 'data',
    method: 'get',
    path: '/assets',
    parameters: [...OF_CSV, LANGUAGE],
    formats: ['json', 'csv'],
    answer: assetsAnswer,
    problems: OF_STORE,
    example: '',
  },
  {
    name: 'quotes',
    group: 'data',
    method: 'get',
    path: '/quotes',
    parameters: [...asked({ assets: QUOTED_ASSETS }, (text) => text.quotes), ...OF_CSV, LANGUAGE],
    formats: ['json', 'csv'],
    answer: quotesAnswer,
    problems: OF_STORE,
    example: 'assets=ORCL,TOTAL',
  },
  {
    name: 'series',
    group: 'data',
    method: 'get',
    path: '/series',
    parameters: [
      ...asked(SERIES_PARAMETERS, (text) => text.series).map((parameter) =>
        parameter.name === 'asset' ? { ...parameter, isRequired: true as const } : parameter,
      ),
      ...OF_CSV,
      LANGUAGE,
    ],
    formats: ['json', 'csv'],
    answer: seriesAnswer,
    problems: [400, 403, 404, 413, 429, 503],
    example: 'asset=ORCL&from=2026-08-01',
  },
  {
    name: 'events',
    group: 'data',
    method: 'get',
    path: '/events',
    parameters: [...OF_CSV, { ...LANGUAGE, formats: ['csv'] }],
    formats: ['json', 'csv'],
    answer: eventsAnswer,
    problems: OF_STORE,
    example: '',
  },
  {
    name: 'data',
    group: 'data',
    method: 'get',
    path: '/data',
    parameters: [...OF_CSV, LANGUAGE],
    formats: ['json', 'csv'],
    answer: dataAnswer,
    problems: OF_STORE,
    example: '',
  },
  {
    name: 'share-snapshot',
    group: 'snapshots',
    method: 'post',
    path: '/snapshots',
    parameters: [LANGUAGE],
    formats: ['json'],
    body: snapshotBody,
    answer: sharedSnapshot,
    problems: [400, 404, 408, 413, 429, 503, 507],
    example: '{"question":"lead-lag","view":{"x":"ORCL","y":"TOTAL"}}',
  },
  {
    name: 'snapshot',
    group: 'snapshots',
    method: 'get',
    path: '/snapshots/{id}',
    parameters: [SNAPSHOT_ID, LANGUAGE],
    formats: ['json'],
    answer: snapshotAnswer,
    problems: [404, 409, 413, 429, 503],
    example: '',
  },
  {
    name: 'ingest',
    group: 'server',
    method: 'post',
    path: '/ingest',
    parameters: [...asked({ assets: PULLED_ASSETS }, (text) => text.ingest), LANGUAGE],
    formats: ['json'],
    answer: ingestSummary,
    problems: [400, 401, 403, 409, 413, 429, 503],
    example: '',
    isGuarded: true,
  },
  {
    name: 'health',
    group: 'server',
    method: 'get',
    path: '/health',
    parameters: [],
    formats: ['json'],
    answer: healthAnswer,
    problems: [413, 503],
    example: '',
  },
  {
    name: 'health-live',
    group: 'server',
    method: 'get',
    path: '/health/live',
    parameters: [],
    formats: ['json'],
    answer: livenessAnswer,
    problems: [413],
    example: '',
  },
  {
    name: 'health-ready',
    group: 'server',
    method: 'get',
    path: '/health/ready',
    parameters: [],
    formats: ['json'],
    answer: readinessAnswer,
    problems: [413, 503],
    example: '',
  },
  {
    name: 'openapi',
    group: 'server',
    method: 'get',
    path: '/openapi.json',
    parameters: [],
    formats: ['json'],
    answer: z.record(z.string(), z.unknown()),
    problems: [413, 429],
    example: '',
  },
]
