import { describe, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import type { bubbleAnswer } from '@/lib/contract/answers/bubble'
import type { connectednessAnswer } from '@/lib/contract/answers/connectedness'
import type { correlationAnswer } from '@/lib/contract/answers/correlation'
import type { dataAnswer } from '@/lib/contract/answers/data'
import type { dealsAnswer } from '@/lib/contract/answers/deals'
import type { eventStudyAnswer } from '@/lib/contract/answers/event-study'
import type { leadLagAnswer } from '@/lib/contract/answers/lead-lag'
import type { matrixAnswer } from '@/lib/contract/answers/matrix'
import type { scenarioAnswer } from '@/lib/contract/answers/scenario'
import type {
  healthAnswer,
  listedAsset,
  marketEvent,
  quote,
  seriesAnswer,
} from '@/lib/contract/answers/store'
import type { ingestSummary } from '@/lib/contract/answers/writes'
import type { IngestSummary } from '@/lib/ingest/run-ingest'
import type { MarketEvent } from '@/lib/market/event'
import type { ListedAsset } from '@/lib/queries/asset-list'
import type { getBubble } from '@/lib/queries/bubble'
import type { getConnectedness } from '@/lib/queries/connectedness'
import type { getCorrelationData } from '@/lib/queries/correlation-data'
import type { getDeals } from '@/lib/queries/deals'
import type { getEventStudy } from '@/lib/queries/event-study'
import type { getHealth } from '@/lib/queries/health'
import type { getLeadLag } from '@/lib/queries/lead-lag'
import type { getMatrix } from '@/lib/queries/matrix'
import type { getQuoteData } from '@/lib/queries/quotes'
import type { getScenario } from '@/lib/queries/scenario'
import type { SeriesAnswer } from '@/lib/queries/series'
import type { DataAnswer } from '@/lib/views/data/data-answer'

/** A type without `readonly`, at any depth, intersections as one object: JSON knows neither. */
type Plain<Value> = Value extends readonly (infer Item)[]
  ? Plain<Item>[]
  : Value extends object
    ? { -readonly [Name in keyof Value]: Plain<Value[Name]> }
    : Value

type Said<Schema extends z.ZodType> = Plain<z.output<Schema>>
type Given<Query extends (...given: never[]) => Promise<{ readonly data: object }>> = Awaited<
  ReturnType<Query>
>['data']
/** What leaves a server (`dataPassedOn`): without the raw values that may not, and then with a sentence that says so. */
type Passed<Data, Raw extends keyof Data = never> = Plain<
  Omit<Data, Raw> & { [Name in Raw]: Data[Name] | null } & { withheld?: string[] | undefined }
>

// Held by the compiler: `npm run types` fails where one side has a member that the other lacks.
describe('the data of a question', () => {
  it('have the type that the contract says, member for member', () => {
    expectTypeOf<Passed<Given<typeof getLeadLag>>>().toEqualTypeOf<Said<typeof leadLagAnswer>>()
    expectTypeOf<Passed<Given<typeof getMatrix>>>().toEqualTypeOf<Said<typeof matrixAnswer>>()
    expectTypeOf<Passed<Given<typeof getConnectedness>>>().toEqualTypeOf<Said<typeof connectednessAnswer>>()
    expectTypeOf<Passed<Given<typeof getBubble>, 'levels'>>().toEqualTypeOf<Said<typeof bubbleAnswer>>()
    expectTypeOf<Passed<Given<typeof getScenario>>>().toEqualTypeOf<Said<typeof scenarioAnswer>>()
    expectTypeOf<Passed<Given<typeof getEventStudy>>>().toEqualTypeOf<Said<typeof eventStudyAnswer>>()
    expectTypeOf<Passed<Given<typeof getDeals>>>().toEqualTypeOf<Said<typeof dealsAnswer>>()
    expectTypeOf<Passed<Given<typeof getCorrelationData>>>().toEqualTypeOf<Said<typeof correlationAnswer>>()
  })
})

describe('what is read from the store', () => {
  it('has the type that the contract says, member for member', () => {
    expectTypeOf<Plain<ListedAsset>>().toEqualTypeOf<Said<typeof listedAsset>>()
    expectTypeOf<Plain<Awaited<ReturnType<typeof getQuoteData>>[number]>>().toEqualTypeOf<
      Said<typeof quote>
    >()
    expectTypeOf<Plain<SeriesAnswer>>().toEqualTypeOf<Said<typeof seriesAnswer>>()
    expectTypeOf<Plain<MarketEvent>>().toEqualTypeOf<Said<typeof marketEvent>>()
    expectTypeOf<Plain<Awaited<ReturnType<typeof getHealth>> & { live: true; ready: true }>>().toEqualTypeOf<
      Said<typeof healthAnswer>
    >()
    expectTypeOf<Plain<DataAnswer & { warnings: string[] }>>().toEqualTypeOf<Said<typeof dataAnswer>>()
    expectTypeOf<Plain<IngestSummary & { failed: number; message: string }>>().toEqualTypeOf<
      Said<typeof ingestSummary>
    >()
  })
})
