import { RateLimiterMemory } from 'rate-limiter-flexible'
import { answered, problem, snapshotUrl } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { shareSnapshot } from '@/lib/queries/snapshots'
import { viewInBody } from '@/lib/share/view-query'

const LARGEST_BODY = 4096
// Kept library for the window's bookkeeping. Counted for all callers together: an address behind a proxy can be made up.
const limiter = new RateLimiterMemory({ points: 120, duration: 60 })

/** Freezes a view. Open to all, bounded in size and rate; the same view and vintage give the same snapshot. */
export function POST(request: Request): Promise<Response> {
  return answered(request, async () => {
    const allowed = await limiter.consume('snapshots').then(
      () => null,
      (refused: { msBeforeNext: number }) => Math.ceil(refused.msBeforeNext / 1000),
    )
    if (allowed !== null) {
      return problem(
        429,
        `Too many snapshots at once. Try again in ${allowed} s.`,
        {},
        { 'retry-after': String(allowed) },
      )
    }
    const body = await readBody(request)
    if (body === null) return problem(413, `A view has at most ${LARGEST_BODY} bytes.`)
    const snapshot = await shareSnapshot(await store(), viewInBody(body))
    const { id, view, vintage, hash } = snapshot
    return Response.json({ id, url: snapshotUrl(request, id), view, vintage, hash }, { status: 201 })
  })
}

/** The body as text, or null as soon as it turns out too large, whatever its headers say. */
async function readBody(request: Request): Promise<string | null> {
  const reader = request.body?.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > LARGEST_BODY) {
      await reader?.cancel()
      return null
    }
    parts.push(part.value)
  }
  return Buffer.concat(parts).toString()
}
