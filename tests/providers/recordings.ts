import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScriptedReply } from './loopback-server'

/** Of the connection on which a reply was recorded, not of the reply. */
const OF_CONNECTION = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'transfer-encoding',
])

interface Recording {
  readonly response?: {
    readonly status: number
    readonly headers?: Readonly<Record<string, string | readonly string[]>>
    readonly bodyJson?: unknown
    readonly bodyText?: string
    readonly body?: string
  }
  readonly body?: unknown
}

/** A recorded reply, status and headers included where they were recorded; otherwise the bare body. */
export function recording(shared: string, file: string): ScriptedReply {
  const whole = JSON.parse(readFileSync(join(shared, 'recorded', file), 'utf8')) as Recording
  const { response } = whole
  if (response === undefined) return { body: whole.body ?? whole }
  const headers = Object.entries(response.headers ?? {}).filter(
    ([name]) => !OF_CONNECTION.has(name.toLowerCase()),
  )
  const body = response.bodyJson ?? response.bodyText ?? response.body ?? ''
  return { status: response.status, headers: Object.fromEntries(headers), body }
}
