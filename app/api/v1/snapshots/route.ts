import { answered, problem, snapshotUrl } from '@/app/api/v1/answers'
import { isFromAnotherSite } from '@/app/api/v1/from-another-site'
import { store } from '@/app/store'
import { perClient } from '@/lib/limits/client-limits'
import { throwOn } from '@/lib/queries/for-lack'
import { QuestionProblem } from '@/lib/queries/problem'
import { shareSnapshot } from '@/lib/queries/snapshots'
import { snapshotRequest } from '@/lib/share/view-query'

export { DELETE, GET, OPTIONS, PATCH, PUT } from '@/app/api/v1/only-post'

const LARGEST_BODY = 4096

const SLOWEST_BODY_MS = 5_000

/** Freezes a view. Open to all, bounded in size and, for each client, in rate; the same view and vintage give the same snapshot. */
export function POST(request: Request): Promise<Response> {
  return answered(request, async () => {
    if (isFromAnotherSite(request))
      return problem(
        403,
        'A view is frozen from a page of this server or by a program, not from a page of another site.',
      )
    const body = await readBody(request)
    if (body === 'too-large') return problem(413, `A view has at most ${LARGEST_BODY} bytes.`)
    if (body === 'too-slow') return problem(408, `A view must arrive within ${SLOWEST_BODY_MS / 1000} s.`)
    if (body === 'broken-off') return problem(400, 'The view did not arrive whole.')
    const wanted = snapshotRequest(body.text)
    if ('unexpected' in wanted)
      throw new QuestionProblem(
        wanted.unexpected.length > 0
          ? { kind: 'unexpected-members', given: wanted.unexpected }
          : { kind: 'not-a-view' },
      )
    const opened = await store()
    // Only what could become a snapshot counts.
    const shared = await perClient('snapshot', () => shareSnapshot(opened, wanted)).catch(throwOn)
    const { id, question, view, vintage, hash } = shared
    return Response.json({ id, url: snapshotUrl(id), question, view, vintage, hash }, { status: 201 })
  })
}

/** The body as text; given up as soon as it turns out too large, whatever its headers say, too slow, or broken off. */
async function readBody(
  request: Request,
): Promise<{ text: string } | 'too-large' | 'too-slow' | 'broken-off'> {
  const reader = request.body?.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  let isLate = false
  const deadline = setTimeout(() => {
    isLate = true
    void reader?.cancel()
  }, SLOWEST_BODY_MS)
  try {
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
      size += part.value.byteLength
      if (size > LARGEST_BODY) {
        await reader?.cancel()
        return 'too-large'
      }
      parts.push(part.value)
    }
  } catch {
    // Whoever sent it has gone, which is no failure of this server.
    return 'broken-off'
  } finally {
    clearTimeout(deadline)
  }
  return isLate ? 'too-slow' : { text: Buffer.concat(parts).toString() }
}
