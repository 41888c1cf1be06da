import { describe, expect, it } from 'vitest'
import { type PullProgress, pull } from '@/components/controls/pull'
import { interfaceText } from '@/lib/i18n/interface-text'
import { DEFAULT_VIEW } from '@/lib/share/view'

const text = interfaceText('en')

/** Pulls from a server that answers as given, and notes what it was asked and what progress it told. */
async function pullFrom(answer: () => Response) {
  const asked: { address: string; init: RequestInit | undefined }[] = []
  const progress: PullProgress[] = []
  const outcome = await pull({
    view: DEFAULT_VIEW,
    token: 'open-sesame',
    text,
    onProgress: (line) => progress.push(line),
    request: async (address, init) => {
      asked.push({ address: String(address), init })
      return answer()
    },
  })
  return { outcome, progress, asked }
}

function stream(chunks: readonly string[], end: 'closed' | 'broken' = 'closed'): Response {
  const left = [...chunks]
  return new Response(
    new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = left.shift()
        if (chunk !== undefined) controller.enqueue(new TextEncoder().encode(chunk))
        else if (end === 'closed') controller.close()
        else controller.error(new TypeError('network error'))
      },
    }),
  )
}

const step = { type: 'progress', done: 1, total: 2, asset: 'ORCL', status: 'yahoo' }
const summary = { type: 'summary', written: 3, failed: 0, message: '3 values written.' }

describe('pull', () => {
  it('asks for what the view shows, with the token and for lines of JSON', async () => {
    const { asked } = await pullFrom(() => stream([JSON.stringify(summary)]))
    expect(asked).toEqual([
      {
        address: '/api/v1/ingest?assets=ORCL%2CTOTAL',
        init: {
          method: 'POST',
          headers: { Authorization: 'Bearer open-sesame', Accept: 'application/x-ndjson' },
        },
      },
    ])
  })

  it('tells each step and ends with the sentence of the server', async () => {
    const lines = `${JSON.stringify(step)}\n{"type":"heartbeat"}\n${JSON.stringify(summary)}\n`
    const { outcome, progress } = await pullFrom(() => stream([lines.slice(0, 20), lines.slice(20)]))
    expect(progress).toEqual([step])
    expect(outcome).toEqual({ refused: false, message: '3 values written.' })
  })

  it('says that it was refused, and why', async () => {
    const detail = 'The token is missing or wrong.'
    const { outcome, progress } = await pullFrom(() => Response.json({ detail }, { status: 401 }))
    expect(outcome).toEqual({ refused: true, message: `Nothing was refreshed: ${detail}` })
    expect(progress).toEqual([])
  })

  it('says that the server could not be reached', async () => {
    const { outcome } = await pullFrom(() => {
      throw new TypeError('fetch failed')
    })
    expect(outcome).toEqual({
      refused: true,
      message: 'Nothing was refreshed: the server could not be reached.',
    })
  })

  it('says that the summary is missing where the stream ends, breaks, or ends in half a line', async () => {
    const first = `${JSON.stringify(step)}\n`
    for (const answer of [
      () => stream([first]),
      () => stream([first], 'broken'),
      () => stream([first, '{"type":"summ']),
    ]) {
      const { outcome, progress } = await pullFrom(answer)
      expect(outcome).toEqual({ refused: false, message: text.refreshCutOff })
      expect(progress).toEqual([step])
    }
  })
})
