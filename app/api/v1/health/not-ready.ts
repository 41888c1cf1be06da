import { BUSY_SECONDS, problem } from '@/app/api/v1/answers'
import { unreadyReasons } from '@/app/readiness'

type Reason = Awaited<ReturnType<typeof unreadyReasons>>[number]

const SENTENCES: Readonly<Record<Reason, string>> = {
  'shutting-down': 'This server is shutting down.',
  'database-unreachable': 'The store cannot be read. The reason is in the log of the server.',
  'not-migrated': 'The database does not have exactly the migrations of this release.',
  'threads-missing': 'There is no thread to compute on yet.',
}

/** Why this process should get no requests, as a problem; null where it should. */
export async function notReady(): Promise<Response | null> {
  const reasons = await unreadyReasons()
  if (reasons.length === 0) return null
  const members = {
    live: true,
    ready: false,
    reasons,
    ...(reasons.includes('database-unreachable') ? { database: 'unreachable' } : {}),
  }
  const sentence = reasons.map((reason) => SENTENCES[reason]).join(' ')
  return problem(503, sentence, members, { 'retry-after': String(BUSY_SECONDS) })
}
