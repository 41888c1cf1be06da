import { describe, expect, it } from 'vitest'
import { ingestHref } from '@/components/controls/ingest-href'
import { isIngestReport } from '@/components/controls/ingest-report'
import { jsonLines } from '@/components/controls/json-lines'
import { replyReason } from '@/components/controls/reply-reason'
import { withSource } from '@/components/controls/sources'
import { viewHref } from '@/components/controls/view-navigation'
import { interfaceText } from '@/lib/i18n/interface-text'
import { DEFAULT_VIEW } from '@/lib/share/view'

async function readBytes(...chunks: Uint8Array[]): Promise<unknown[]> {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
  const found: unknown[] = []
  for await (const line of jsonLines(stream)) found.push(line)
  return found
}

const read = (...chunks: string[]) => readBytes(...chunks.map((chunk) => new TextEncoder().encode(chunk)))

describe('withSource', () => {
  it('replaces the asset at its place', () => {
    expect(withSource(['ORCL', 'NVDA'], 0, 'AMD')).toEqual(['AMD', 'NVDA'])
  })

  it('adds an asset behind the others and takes one out', () => {
    expect(withSource(['ORCL'], 3, 'AMD')).toEqual(['ORCL', 'AMD'])
    expect(withSource(['ORCL', 'NVDA'], 1, '')).toEqual(['ORCL'])
  })

  it('never holds an asset twice', () => {
    expect(withSource(['ORCL', 'NVDA'], 0, 'NVDA')).toEqual(['NVDA'])
  })
})

describe('viewHref', () => {
  it('is the bare page for the default view', () => {
    expect(viewHref(DEFAULT_VIEW, undefined)).toBe('/')
  })

  it('names what differs, and the language where it was named', () => {
    expect(viewHref({ ...DEFAULT_VIEW, window: 90 }, 'de')).toBe('/?window=90&lang=de')
  })
})

describe('ingestHref', () => {
  const assetsOf = (href: string) => new URL(href, 'http://localhost').searchParams.get('assets')

  it('names what the view is made of, each once', () => {
    expect(assetsOf(ingestHref(DEFAULT_VIEW))).toBe('ORCL,TOTAL')
    const view = { x: ['ORCL+NVDA', 'AI'], y: 'TOTAL-BTC', given: 'AI' }
    expect(assetsOf(ingestHref(view))).toBe('ORCL+NVDA,AI,TOTAL-BTC')
  })
})

describe('jsonLines', () => {
  it('yields each line once it is whole, wherever the stream was cut', async () => {
    expect(await read('{"a":', '1}\n{"a"', ':2}\n')).toEqual([{ a: 1 }, { a: 2 }])
  })

  it('yields a last line without a line break and passes over blank ones', async () => {
    expect(await read('{"a":1}\n\n', '{"a":2}')).toEqual([{ a: 1 }, { a: 2 }])
  })

  it('puts a letter together that was cut between two chunks', async () => {
    const bytes = new TextEncoder().encode('{"a":"ü"}\n')
    expect(await readBytes(bytes.slice(0, 7), bytes.slice(7))).toEqual([{ a: 'ü' }])
  })

  it('throws on a line that is not JSON', async () => {
    await expect(read('<html>\n')).rejects.toThrow(SyntaxError)
  })
})

describe('isIngestReport', () => {
  it('knows the two reports and passes over the rest', () => {
    expect(isIngestReport({ type: 'progress', done: 1, total: 2, asset: 'ORCL', status: 'written' })).toBe(
      true,
    )
    expect(isIngestReport({ type: 'summary', written: 1, failed: 0, message: 'done' })).toBe(true)
    for (const other of [null, 3, {}, { type: 'heartbeat' }, { type: 'progress' }])
      expect(isIngestReport(other)).toBe(false)
  })
})

describe('replyReason', () => {
  const text = interfaceText('en')

  it('is the detail of a problem, else its title', async () => {
    expect(
      await replyReason(
        Response.json({ title: 'Bad request', detail: 'window: 0 is too small.' }, { status: 400 }),
        text,
      ),
    ).toBe('window: 0 is too small.')
    expect(await replyReason(Response.json({ title: 'Too many requests' }, { status: 429 }), text)).toBe(
      'Too many requests',
    )
  })

  it('is the status where the reply is not a problem', async () => {
    expect(await replyReason(new Response('<html>', { status: 502 }), text)).toBe(
      'the server answered with status 502.',
    )
  })
})
