import { beforeAll, describe, expect, it } from 'vitest'
import { store } from '@/app/store'
import { ReferencePage } from '@/components/reference/reference-page'
import { openApiDocument } from '@/lib/contract/document'
import { type ReferenceOperation, reference } from '@/lib/contract/reference'
import { LANGUAGES } from '@/lib/i18n/language'
import { closeStore } from '@/lib/store/open-store'
import { render } from '../components/render'
import { temporaryDatabaseUrl } from '../queries/stores'
import { ask } from './ask'

const ORIGIN = 'https://dashboard.example'
const operationsIn = (language: 'en' | 'de') =>
  reference(language, ORIGIN).groups.flatMap(({ operations }) => operations)
const operations = operationsIn('en')
const one = (id: string): ReferenceOperation => {
  const found = operations.find((operation) => operation.id === id)
  if (found === undefined) throw new RangeError(`No operation ${id}.`)
  return found
}

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  const opened = await store()
  return () => closeStore(opened)
})

describe('the reference', () => {
  it('has every path of the document, and no other', () => {
    const shown = operations.flatMap(({ formats }) => formats.map(({ path }) => path))
    const written = Object.keys(openApiDocument(null).paths as object).map((path) => `/api/v1${path}`)
    expect(shown.sort()).toEqual(written.sort())
  })

  it.each(operations.flatMap(({ id, example }) => (example === null ? [] : [[id, example]])))(
    'has an example of %s that the sample answers: %s',
    async (_, example) => {
      const { pathname, searchParams } = new URL(example, ORIGIN)
      const response = await ask(pathname.replace('/api/v1/', ''), searchParams.toString())
      expect(response.status).toBe(200)
    },
  )

  it('says what a parameter takes by the bounds that read it', () => {
    const allowed = Object.fromEntries(one('leadLag').parameters.map(({ name, ...rest }) => [name, rest]))
    expect(allowed.maxLag).toEqual({
      meaning: 'Sessions (days) that one may lie before the other.',
      fallback: '10',
      isRequired: false,
      allowed: '1 to 30',
    })
    expect(allowed.from?.allowed).toBe('1M, 3M, 6M, 1Y, 3Y, max, or a day such as 2025-10-07')
    expect(allowed.x?.allowed).toBe('an asset or a basket such as ORCL+NVDA')
    expect(one('series').parameters.find(({ isRequired }) => isRequired)?.name).toBe('asset')
    expect(one('matrix').parameters[0]?.allowed).toBe('2 to 30 assets')
    expect(one('scenario').parameters.find(({ name }) => name === 'shock')?.allowed).toBe('-0.95 to 3')
  })

  it('says of every field and every column what it means', () => {
    for (const { id, fields, columns } of operations) {
      for (const { name, meaning, part } of fields)
        if (part === null) expect([id, name, meaning]).toEqual([id, name, expect.stringMatching(/\.$/)])
      for (const { columns: of } of columns)
        for (const meaning of Object.values(of)) expect(meaning).toMatch(/\.$/)
    }
  })

  it('says when a field that may be null is null', () => {
    for (const { name, fields } of [
      ...operations.map(({ id, fields }) => ({ name: id, fields })),
      ...reference('en', ORIGIN).parts,
    ])
      for (const field of fields)
        if (field.type.includes('null')) expect(`${name}.${field.name}: ${field.meaning}`).toMatch(/null/i)
  })

  it('explains every part that a field refers to', () => {
    const { groups, parts } = reference('en', ORIGIN)
    const fields = [...groups.flatMap((group) => group.operations), ...parts].flatMap((of) => of.fields)
    const known = new Set(parts.map(({ name }) => name))
    for (const { part } of fields) if (part !== null) expect(known).toContain(part)
  })

  it('has an example for the command line, for Python and for R', () => {
    expect(one('leadLag').snippets).toEqual([
      { language: 'curl', code: "curl 'https://dashboard.example/api/v1/lead-lag?x=ORCL&y=TOTAL&maxLag=10'" },
      {
        language: 'Python',
        code: expect.stringMatching(/pandas\.read_csv\('.+', float_precision='round_trip'\)$/),
      },
      {
        language: 'R',
        code: expect.stringContaining('read.csv("https://dashboard.example/api/v1/lead-lag.csv'),
      },
    ])
    expect(one('shareSnapshot').snippets[0]?.code).toContain('-X POST')
    expect(one('ingest').snippets[0]?.code).toContain("-H 'authorization: Bearer TOKEN'")
  })

  it('speaks both languages of operations and parameters', () => {
    const german = operationsIn('de')
    expect(german.map(({ id }) => id)).toEqual(operations.map(({ id }) => id))
    for (const [index, { sentence, parameters }] of german.entries()) {
      expect(sentence).not.toBe(operations[index]?.sentence)
      for (const [at, { meaning }] of parameters.entries())
        expect(meaning).not.toBe(operations[index]?.parameters[at]?.meaning)
    }
  })
})

describe('the page of the reference', () => {
  it.each(LANGUAGES)('has a place for every link within it, and every id once, in %s', (lang) => {
    const html = render(
      <ReferencePage lang={lang} urlLang={lang} reference={reference(lang, ORIGIN)} />,
      lang,
    )
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target)
    expect(html).toContain('href="/api/v1/openapi.json"')
  })

  it('is linked from the foot of every page', () => {
    const html = render(<ReferencePage lang="de" urlLang="de" reference={reference('de', ORIGIN)} />, 'de')
    expect(html).toMatch(/<footer.*href="\/api\/v1\?lang=de"/s)
  })
})
