import { meters } from './meters'

/** A request that has been answered, or given up. */
export interface ObservedRequest {
  /** The template of its route, such as '/s/[id]': never the path itself, which anybody can make up. */
  readonly route: string
  readonly method: string
  readonly status: number
  readonly seconds: number
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Counts a request. A method that nobody knows counts as OTHER, so that what callers make up adds no lines. */
export function observeRequest({ route, method, status, seconds }: ObservedRequest): void {
  const { requests, requestSeconds } = meters()
  const known = METHODS.has(method) ? method : 'OTHER'
  requests.inc({ route, method: known, status: String(status) })
  requestSeconds.observe({ route, method: known }, seconds)
}
