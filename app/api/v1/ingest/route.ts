import { createHash, timingSafeEqual } from 'node:crypto'
import { answered, asked, BUSY_SECONDS, problem } from '@/app/api/v1/answers'
import { env } from '@/lib/env'
import { background, readNamedAssets } from '@/lib/ingest/background'
import { IngestBusy } from '@/lib/ingest/ingest-lease'
import { ingestOnce } from '@/lib/ingest/ingest-once'
import { linkedAbort } from '@/lib/ingest/linked-abort'
import { logPull } from '@/lib/ingest/log-pull'
import { UnknownAsset } from '@/lib/ingest/named-assets'
import { refusedWrite } from '@/lib/ingest/refused-write'
import type { IngestSummary, Progress } from '@/lib/ingest/run-ingest'
import { perClient } from '@/lib/limits/client-limits'
import { logger } from '@/lib/logger'
import type { Asset } from '@/lib/market/asset'
import { throwOn } from '@/lib/queries/for-lack'
import { assetsIn, PULLED_ASSETS } from '@/lib/share/assets-query'

export { DELETE, GET, OPTIONS, PATCH, PUT } from '@/app/api/v1/only-post'

/** A refresh over HTTP ends after this long; the command line has no such bound. */
const LIMIT_MS = 5 * 60_000

/**
 * Pulls from the providers: `?assets=ORCL,AI,TOTAL`, baskets as their members. Answers a summary, or progress in lines
 * of JSON where asked for.
 */
export function POST(request: Request): Promise<Response> {
  return answered(request, async () => {
    // Counted whatever was given, so that nobody can try token after token without end.
    const refusal = await perClient('token', () => refused(request)).catch(throwOn)
    if (refusal !== null) return refusal
    const names = assetsIn(asked(request).query, PULLED_ASSETS)
    const assets = await readNamedAssets(names).catch((error: unknown) => {
      if (error instanceof UnknownAsset) return error
      throw error
    })
    if (assets instanceof UnknownAsset) return problem(400, assets.message, { choices: assets.choices })
    const wantsLines = request.headers.get('accept')?.includes('application/x-ndjson') === true
    return wantsLines ? lines(request, assets) : summary(request, assets)
  })
}

/**
 * Why it is not done, or null. Wrong tokens are counted by themselves and end much earlier, so that who guesses does not lock
 * out an operator behind the same address.
 */
async function refused(request: Request): Promise<Response | null> {
  const { adminToken } = env()
  if (adminToken === null) {
    return problem(
      403,
      'Ingest over HTTP is closed on this server. Its operator opens it by setting ADMIN_TOKEN.',
    )
  }
  const given = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
  // Digests have one length, so that comparing takes the same time whatever was given.
  const digest = (text: string) => createHash('sha256').update(text).digest()
  if (timingSafeEqual(digest(given), digest(adminToken))) return null
  return perClient('wrongToken', async () =>
    problem(401, 'The token is missing or wrong.', {}, { 'www-authenticate': 'Bearer' }),
  )
}

async function pull(
  request: Request,
  assets: readonly Asset[],
  onProgress: (progress: Progress) => void,
): Promise<IngestSummary> {
  const { store, providers } = await background()
  const { signal, release } = linkedAbort(request.signal, LIMIT_MS)
  const now = new Date().toISOString()
  const options = { store, providers, assets, trigger: 'api', now, signal, onProgress } as const
  try {
    const result = await ingestOnce(options, ['history', 'readings'])
    logPull('api', result)
    return result
  } finally {
    release()
  }
}

async function summary(request: Request, assets: readonly Asset[]): Promise<Response> {
  try {
    const result = await pull(request, assets, () => {})
    return Response.json({ ...result, ...words(result) }, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof IngestBusy) return problem(409, error.message)
    const refusal = refusedWrite(error)
    if (refusal !== null) return problem(503, refusal, {}, { 'retry-after': String(BUSY_SECONDS) })
    throw error
  }
}

function lines(request: Request, assets: readonly Asset[]): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (line: unknown) => {
        // Nobody listens any more; the pull itself stops by the same signal.
        if (request.signal.aborted) return
        controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      try {
        const result = await pull(request, assets, ({ done, total, asset, provider }) =>
          say({ type: 'progress', done, total, asset, status: provider ?? '' }),
        )
        say({ type: 'summary', ...words(result) })
      } catch (error) {
        if (!(error instanceof IngestBusy)) logger().error({ error }, 'A pull over HTTP has failed.')
        const message =
          error instanceof IngestBusy
            ? error.message
            : (refusedWrite(error) ?? 'The pull has failed. The reason is in the log of the server.')
        say({ type: 'summary', written: 0, failed: assets.length, message })
      }
      if (!request.signal.aborted) controller.close()
    },
  })
  return new Response(body, {
    headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' },
  })
}

/** The outcome in one sentence; a failure names its first reason. */
function words({ assets, written }: IngestSummary): { written: number; failed: number; message: string } {
  const failures = assets.filter(({ status }) => status === 'failed')
  const reason = failures[0]?.message?.replace(/\.$/, '') ?? null
  return {
    written,
    failed: failures.length,
    message: `${written} values written; ${failures.length} of ${assets.length} attempts failed${reason === null ? '' : `, the first: ${reason}`}.`,
  }
}
