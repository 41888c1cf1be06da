import type { Asset } from '@/lib/market/asset'
import { assetById } from '@/lib/market/catalogue'
import type { Day } from '@/lib/market/day'
import { eachDay } from '@/lib/market/day'
import { isSession } from '@/lib/market/nyse-calendar'
import type { DailyValue, History, HistoryRequest, Provider, Readings } from '@/lib/providers/provider'

/** An asset of the catalogue. */
export function asset(id: string): Asset {
  const found = assetById(id)
  if (found === null) throw new RangeError(`${id} is not in the catalogue`)
  return found
}

/** A whole answer without refusals and notes. */
export function history(values: readonly DailyValue[], notes: readonly string[] = []): History {
  return { values, refused: [], notes }
}

/** Values of the main field on every day of the asset's calendar in the range, rising by one a day from `first`. */
export function rising({ asset, from, to }: { asset: Asset; from: Day; to: Day }, first = 100): DailyValue[] {
  return eachDay(from, to)
    .filter((day) => asset.calendar === 'utc-days' || isSession(day))
    .map((day, index) => ({ field: asset.mainField, day, value: first + index }))
}

export interface GivenProvider extends Provider {
  /** What it was asked for, in order. */
  readonly asked: HistoryRequest[]
}

interface Given {
  readonly covers?: (asset: Asset) => boolean
  readonly history?: (request: HistoryRequest) => Promise<History> | History
  readonly intraday?: NonNullable<Provider['fetchIntraday']>
  readonly readings?: (assets: readonly Asset[]) => Promise<Readings> | Readings
}

/** A provider that answers from memory what the test gives it, and keeps what it was asked. */
export function givenProvider(id: string, given: Given): GivenProvider {
  const asked: HistoryRequest[] = []
  const covers = given.covers ?? (() => true)
  const { history: answer, intraday, readings } = given
  return {
    asked,
    facts: {
      id,
      name: `Provider ${id}`,
      url: `https://${id}.example`,
      limits: { en: 'none', de: 'keine' },
      terms: {
        url: `https://${id}.example`,
        sentence: { en: 'free', de: 'frei' },
        attribution: null,
        redistribution: 'with-citation',
      },
      reach: { en: 'as far as asked', de: 'soweit gefragt' },
      keyVariable: null,
    },
    coversHistory: (candidate) => (answer !== undefined || intraday !== undefined) && covers(candidate),
    coversReading: (candidate) => readings !== undefined && covers(candidate),
    ...(answer === undefined
      ? {}
      : {
          fetchHistory: async (request: HistoryRequest) => {
            asked.push(request)
            return answer(request)
          },
        }),
    ...(intraday === undefined ? {} : { fetchIntraday: intraday }),
    ...(readings === undefined
      ? {}
      : { fetchReadings: async (assets: readonly Asset[]) => readings(assets) }),
  }
}
