import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '@/lib/market/day'
import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import type { Translated } from '@/lib/market/translated'
import { type BatchResult, writeBatch } from './batches'
import type { Store } from './connect'
import type { ObservationInput } from './observations'

const FOLDER = join(process.cwd(), 'prisma/sample')
const HEADER = 'day,asset,value,unit'

/** Where the embedded figures come from and what a reader must know about them. */
export interface SampleSources {
  readonly name: string
  /** When the figures were collected; fixed, so that two installations hold the same. */
  readonly recordedAt: Instant
  readonly firstDay: string
  readonly lastDay: string
  readonly terms: Translated
  readonly sources: readonly {
    readonly assets: readonly string[]
    readonly what: Translated
    readonly source: Translated
  }[]
  /** What is weak about the figures, each with the assets it concerns. */
  readonly caveats: readonly { readonly assets: readonly string[]; readonly text: Translated }[]
  readonly reach: Translated
}

/** Loads the embedded figures as one batch, unless that was done before; then null. */
export async function loadSample(store: Store): Promise<BatchResult | null> {
  const loaded = await store.client.batch.findFirst({ where: { kind: 'sample' }, select: { id: true } })
  if (loaded) return null
  const { name, recordedAt } = readSampleSources()
  const observations = readSampleFigures()
  return writeBatch(
    store,
    { kind: 'sample', provider: SAMPLE_PROVIDER, note: name, recordedAt },
    { observations },
  )
}

export function readSampleSources(): SampleSources {
  return JSON.parse(readFileSync(join(FOLDER, 'sources.json'), 'utf8'))
}

function readSampleFigures(): ObservationInput[] {
  const [header, ...lines] = readFileSync(join(FOLDER, 'figures.csv'), 'utf8').trim().split('\n')
  if (header !== HEADER) throw new Error(`prisma/sample/figures.csv must begin with the line ${HEADER}.`)
  return lines.map((line) => {
    const [day = '', asset = '', value = '', unit = ''] = line.split(',')
    const inBillions = unit === 'USD billions'
    if (!inBillions && unit !== 'USD')
      throw new Error(`prisma/sample/figures.csv: unknown unit in '${line}'.`)
    return {
      day,
      asset,
      field: inBillions ? 'marketCap' : 'close',
      provider: SAMPLE_PROVIDER,
      // The exponent is read with the digits, so nothing is rounded on the way from billions.
      value: inBillions ? Number(`${value}e9`) : Number(value),
    }
  })
}
