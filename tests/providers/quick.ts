import type { Asset } from '@/lib/market/asset'
import { ProviderError } from '@/lib/providers/errors'
import type { ProviderConfig } from '@/lib/providers/http'
import type { HistoryRequest } from '@/lib/providers/provider'

/** Pauses short enough for a test, and no spacing of requests. */
export const QUICK = {
  everyMs: 0,
  backoffMs: 1,
  longestWaitMs: 50,
  silenceMs: 2000,
  deadlineMs: 5000,
  breakAfter: 50,
}

export const NO_SIGNAL = new AbortController().signal

export function config(baseUrl: string, now: string, more: Partial<ProviderConfig> = {}): ProviderConfig {
  return {
    baseUrl,
    now: () => Date.parse(now),
    userAgent: 'Spillover/0.0.0',
    apiKey: null,
    politeness: QUICK,
    ...more,
  }
}

export const equity = (id: string): Asset => asset(id, 'equity')
export const etf = (id: string): Asset => asset(id, 'etf')
export const coin = (id: string): Asset => asset(id, 'coin')
export const total = (id = 'TOTAL'): Asset => asset(id, 'total')

function asset(id: string, kind: Asset['kind']): Asset {
  const isListed = kind === 'equity' || kind === 'etf'
  return {
    id,
    name: id,
    kind,
    calendar: isListed ? 'nyse' : 'utc-days',
    currency: 'USD',
    unit: 'USD',
    mainField: kind === 'total' ? 'marketCap' : 'close',
  }
}

export function history(asset: Asset, from: string, to: string): HistoryRequest {
  return { asset, from, to, signal: NO_SIGNAL }
}

/** The ProviderError that the work fails with. */
export async function failure(work: Promise<unknown> | undefined): Promise<ProviderError> {
  const error = await Promise.resolve(work).then(
    (value) => new Error(`expected a failure, got ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  )
  if (error instanceof ProviderError) return error
  throw error
}
