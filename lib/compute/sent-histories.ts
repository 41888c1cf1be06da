import { randomUUID } from 'node:crypto'
import type { AssetHistory } from '@/lib/analysis/asset-history'

/** In place of a history in what is sent to a thread: threads keep those that they were sent before. */
export interface HistoryName {
  readonly historyName: string
}

/** An input with its histories named, and these by their names. */
export interface NamedHistories {
  readonly input: object
  readonly histories: ReadonlyMap<string, AssetHistory>
}

const names = new WeakMap<AssetHistory, string>()
let named = 0
/** Next may load this module more than once, and all share the threads: no two of them may use one name for two histories. */
const ORIGIN = randomUUID()

/** Names the histories of an input, at its top or in a list there: the same one always by the same name, so that it need not be sent again. */
export function namedHistories(input: object): NamedHistories {
  const histories = new Map<string, AssetHistory>()
  const replaced = (value: unknown): unknown => {
    if (!isHistory(value)) return value
    const name = names.get(value) ?? `${ORIGIN} ${++named}`
    names.set(value, name)
    histories.set(name, value)
    return { historyName: name } satisfies HistoryName
  }
  const entries = Object.entries(input).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.map(replaced) : replaced(value),
  ])
  return { input: Object.fromEntries(entries), histories }
}

/** The input as it was, of the histories at hand, and whether all of them are. */
export function withHistories(
  input: object,
  historyOf: (name: string) => AssetHistory | undefined,
): { readonly input: unknown; readonly isWhole: boolean } {
  let isWhole = true
  const restored = (value: unknown): unknown => {
    if (!isName(value)) return value
    const history = historyOf(value.historyName)
    isWhole &&= history !== undefined
    return history
  }
  const entries = Object.entries(input).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.map(restored) : restored(value),
  ])
  return { input: Object.fromEntries(entries), isWhole }
}

function isHistory(value: unknown): value is AssetHistory {
  return typeof value === 'object' && value !== null && 'forReturns' in value && 'levels' in value
}

function isName(value: unknown): value is HistoryName {
  return typeof value === 'object' && value !== null && 'historyName' in value
}
