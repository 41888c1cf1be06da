import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { store } from '@/app/store'
import type { Chapter } from '@/lib/i18n/story-text'
import { getAnswer } from '@/lib/queries/get-answer'
import { STORY } from '@/lib/share/story'
import { closeStore } from '@/lib/store/open-store'
import { ask } from '../contract/ask'
import { answerOfSvg } from '../drawing/read-svg'
import { textsOfPng } from '../export/read-png'
import { filesOfZip } from '../export/read-zip'
import { temporaryDatabaseUrl } from '../queries/stores'

const VIEWS: Readonly<Record<Chapter, string>> = {
  correlation: 'x=NVDA&window=45',
  'event-study': 'day=2025-10-07&post=3',
  matrix: 'assets=ORCL,NVDA,TOTAL',
  'lead-lag': 'x=NVDA&maxLag=5',
  connectedness: 'assets=ORCL,NVDA,TOTAL',
  bubble: 'asset=NVDA',
  scenario: 'shock=-0.1&horizon=3',
  deals: 'firm=oracle',
}

const WITHOUT_DRAWS = new Set<Chapter>(['event-study', 'matrix', 'deals'])

interface Metadata {
  readonly question: string
  readonly answer: readonly string[]
  readonly view: Record<string, unknown>
  readonly hash: string
  readonly vintage: { readonly number: number; readonly committedAt: string } | null
  readonly methods: Record<string, string>
  readonly seed: number | null
  readonly link: string
  readonly citation: { readonly plain: string; readonly bibtex: string }
  readonly sources: readonly { readonly id: string; readonly terms: string }[]
  readonly withheld: readonly string[]
  readonly files: readonly {
    readonly name: string
    readonly sha256: string
    readonly rows?: number
    readonly columns?: readonly { readonly name: string; readonly meaning: string }[]
  }[]
}

async function packageOf(question: Chapter, query: string) {
  const response = await ask(`${question}.zip`, query)
  const files = filesOfZip(new Uint8Array(await response.arrayBuffer()))
  return { response, files, metadata: JSON.parse(files['metadata.json'] ?? '') as Metadata }
}

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  const opened = await store()
  return () => closeStore(opened)
})

describe.each(STORY)('the answer to %s', (question) => {
  const query = VIEWS[question]

  it('has one hash on its page, in its JSON, CSV, ZIP, SVG and PNG', async () => {
    const options = { language: 'de', urlLanguage: 'de', isStrict: false, now: new Date(0) } as const
    const page = await getAnswer(await store(), question, new URLSearchParams(`${query}&lang=de`), options)
    const { shown } = page
    const onPage = shown.question === 'correlation' ? shown.page.hash : shown.page.frame.hash
    const json = (await (await ask(question, query)).json()) as { readonly hash: string }
    const { metadata, response } = await packageOf(question, query)
    const headerOf = async (format: string) =>
      (await ask(`${question}.${format}`, query)).headers.get('answer-hash')
    const svg = answerOfSvg(await (await ask(`${question}.svg`, query)).text())
    const png = textsOfPng(Buffer.from(await (await ask(`${question}.png`, query)).arrayBuffer()))
    expect(json.hash).toMatch(/^[0-9a-f]{64}$/)
    expect({
      onPage,
      csv: await headerOf('csv'),
      zip: metadata.hash,
      zipHeader: response.headers.get('answer-hash'),
      svg: svg.hash,
      svgHeader: await headerOf('svg'),
      png: png['Answer-Hash'],
    }).toEqual({
      onPage: json.hash,
      csv: json.hash,
      zip: json.hash,
      zipHeader: json.hash,
      svg: json.hash,
      svgHeader: json.hash,
      png: json.hash,
    })
  })

  it('comes as a package with the very CSV and JSON of the API, each file with its checksum and its columns', async () => {
    const { files, metadata, response } = await packageOf(question, query)
    expect(response.headers.get('content-type')).toBe('application/zip')
    expect(response.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="${question}-[A-Za-z0-9._-]+\\.zip"$`),
    )
    expect(files['data.csv']).toBe(await (await ask(`${question}.csv`, query)).text())
    expect(JSON.parse(files['answer.json'] ?? '')).toEqual(await (await ask(question, query)).json())
    expect(Object.keys(files).sort()).toEqual(
      ['README.txt', 'metadata.json', ...metadata.files.map(({ name }) => name)].sort(),
    )
    for (const { name, sha256, rows, columns } of metadata.files) {
      const text = files[name] ?? ''
      expect(createHash('sha256').update(text).digest('hex'), name).toBe(sha256)
      if (columns === undefined) continue
      const lines = text.split('\r\n')
      expect(lines[0], name).toBe(columns.map((column) => column.name).join(','))
      expect(lines, name).toHaveLength((rows ?? 0) + 2)
      for (const column of columns) expect(column.meaning.length).toBeGreaterThan(3)
    }
  })

  it('says in its package every setting, its sources and how it is cited, and leads back to the same answer', async () => {
    const { files, metadata } = await packageOf(question, query)
    expect(metadata).toMatchObject({ question, withheld: [] })
    // null where nothing is drawn.
    expect(metadata.seed).toBe(WITHOUT_DRAWS.has(question) ? null : 20251007)
    expect(metadata.view).not.toEqual({})
    expect(Object.keys(metadata.methods).length).toBeGreaterThan(0)
    expect(metadata.vintage).toEqual(
      question === 'deals' ? null : { number: 1, committedAt: expect.any(String) },
    )
    expect(metadata.sources.map(({ id }) => id)).toEqual(question === 'deals' ? [] : ['sample'])
    const { citation, link } = metadata
    expect(citation.plain).toContain(metadata.hash.slice(0, 12))
    expect(citation.plain.endsWith(link)).toBe(true)
    expect(citation.bibtex).toMatch(/^@misc\{spillover-[\w-]+,\n {2}author = \{/)
    for (const part of [metadata.answer[0] ?? '', citation.plain, 'data.csv'])
      expect(files['README.txt']).toContain(part)
    const { pathname, search } = new URL(link)
    const event = pathname.startsWith('/event-study/') ? `&day=${pathname.split('/')[2]}` : ''
    const again = (await (await ask(question, `${search.slice(1)}${event}`)).json()) as {
      readonly hash: string
    }
    expect(again.hash).toBe(metadata.hash)
  })

  it('gives the same bytes again, and none to who has them', async () => {
    const [one, other] = [await ask(`${question}.zip`, query), await ask(`${question}.zip`, query)]
    expect(Buffer.from(await other.arrayBuffer())).toEqual(Buffer.from(await one.arrayBuffer()))
    const etag = one.headers.get('etag') ?? ''
    expect((await ask(`${question}.zip`, query, { 'if-none-match': etag })).status).toBe(304)
  })

  it('speaks German in its package where that is asked for, with the same numbers', async () => {
    const [english, german] = [
      await packageOf(question, query),
      await packageOf(question, `${query}&lang=de`),
    ]
    expect(german.files['README.txt']).toContain('BEDINGUNGEN DER QUELLEN')
    expect(german.files['data.csv']).toBe(english.files['data.csv'])
    expect(german.metadata.hash).toBe(english.metadata.hash)
  })

  it('comes as a CSV for German spreadsheets with the same cells', async () => {
    const plain = await (await ask(`${question}.csv`, query)).text()
    const bytes = Buffer.from(await (await ask(`${question}.csv`, `${query}&decimal=comma`)).arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const german = bytes.subarray(3).toString('utf8')
    expect(german.split('\r\n')).toHaveLength(plain.split('\r\n').length)
    if (question === 'deals') return
    const back = german.replaceAll(',', '.').replaceAll(';', ',')
    expect(back).toBe(plain)
  })

  it('is refused with the choices where the decimal sign is none', async () => {
    const response = await ask(`${question}.csv`, `${query}&decimal=colon`)
    expect(response.status).toBe(400)
    expect(((await response.json()) as { readonly detail: string }).detail).toBe(
      "decimal: 'colon' cannot be used. Choose one of: point, comma.",
    )
  })
})

describe('the package of an event study', () => {
  it('holds all its tables, whichever the CSV was asked for', async () => {
    const { files } = await packageOf('event-study', `${VIEWS['event-study']}&table=placebo`)
    for (const name of ['data', 'returns', 'placebo', 'after-falls', 'events', 'falls', 'hours'])
      expect(Object.keys(files)).toContain(`${name}.csv`)
    expect(files['data.csv']?.split('\r\n')[0]).toContain('abnormal_log')
  })
})
