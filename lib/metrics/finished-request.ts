import { logger } from '@/lib/logger'
import { observeRequest } from './observe-request'
import { routeTemplate } from './route-template'

/** A request as whoever received it saw it end. */
export interface FinishedRequest {
  readonly method: string
  /** Without its query, which may hold anything. */
  readonly pathname: string
  /** 499 where the caller went away before there was any answer. */
  readonly status: number
  /** From its head to the end of its answer. */
  readonly seconds: number
  /** Sent as the body, as packed; null where nobody counted. */
  readonly bytes?: number | null
  /** Whether the caller went away before the end. */
  readonly isAborted?: boolean
}

type Log = Pick<ReturnType<typeof logger>, 'info' | 'debug'>

/** What watches a server asks every few seconds; a line for each would bury the others. */
const PROBES = new Set(['/metrics', '/api/v1/health', '/api/v1/health/live', '/api/v1/health/ready'])

const LONGEST_PATH = 200

/** Counts a request and writes its line in the log: one at 'info' for each, 'debug' for probes and files. */
export function finishedRequest(request: FinishedRequest, log: Log = logger()): void {
  const { method, pathname, status, seconds, bytes = null, isAborted = false } = request
  const route = routeTemplate(pathname)
  observeRequest({ route, method, status, seconds })
  const isQuiet = status < 400 && (PROBES.has(pathname) || route.startsWith('/_next/'))
  const line = {
    method: method.slice(0, 16),
    path: pathname.slice(0, LONGEST_PATH),
    route,
    status,
    ms: Math.round(1_000 * seconds),
    ...(bytes === null ? {} : { bytes }),
    ...(isAborted ? { aborted: true } : {}),
  }
  if (isQuiet) log.debug(line, 'A request has ended.')
  else log.info(line, 'A request has ended.')
}
