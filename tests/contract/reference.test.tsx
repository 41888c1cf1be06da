import { beforeAll, describe, expect, it } from 'vitest'
import { store } from '@/app/store'
import { AnswerPage } from '@/components/reference/answer-page'
import { ReferencePage } from '@/components/reference/reference-page'
import { openApiDocument } from '@/lib/contract/document'
import { type Reference, type ReferenceOperation, reference } from '@/lib/contract/reference'
import { LANGUAGES, type Language } from '@/lib/i18n/language'
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

/** Every page of the reference, by the operation whose answer it tells of. */
function pagesIn(lang: Language): { readonly of: string | null; readonly html: string }[] {
  const whole = reference(lang, ORIGIN)
  const overview = render(<ReferencePage lang={lang} urlLang={lang} reference={whole} />, lang)
  const answers = whole.groups.flatMap((group) =>
    group.operations.map((of) => ({ of: of.id, html: answerIn(lang, whole, of) })),
  )
  return [{ of: null, html: overview }, ...answers]
}

function answerIn(lang: Language, whole: Reference, operation: ReferenceOperation): string {
  const parts = whole.parts.filter(({ name }) => operation.parts.includes(name))
  return render(<AnswerPage lang={lang} urlLang={lang} operation={operation} parts={parts} />, lang)
}

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)

describe('the pages of the reference', () => {
  it.each(LANGUAGES)('have a place for every link within them, and every id once, in %s', (lang) => {
    for (const { html } of pagesIn(lang)) {
      const ids = idsIn(html)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target)
    }
  })

  it('say everything that the reference knows: the first what is asked, the others what is answered', () => {
    const [overview = '', ...answers] = pagesIn('en').map(({ html }) => html)
    const missing = (html: string, names: readonly string[]) =>
      names.filter((name) => !html.includes(`<code>${name.replace('<', '&lt;').replace('>', '&gt;')}</code>`))
    expect(overview).toContain('href="/api/v1/openapi.json"')
    for (const [at, { id, parameters, problems, fields, columns }] of operations.entries()) {
      expect(overview).toContain(`href="/api/v1?operation=${id}&amp;lang=en"`)
      const asked = parameters.map(({ name }) => name)
      expect(missing(overview, asked)).toEqual([])
      const given = [
        ...fields.map(({ name }) => name),
        ...columns.flatMap((of) => Object.keys(of.columns)),
        ...problems.map(({ status }) => String(status)),
      ]
      expect(missing(answers[at] ?? '', given)).toEqual([])
    }
    for (const { name } of reference('en', ORIGIN).parts)
      expect([name, answers.some((html) => html.includes(`id="part-${name}"`))]).toEqual([name, true])
  })

  it('are short enough to be made for whoever asks, as often as they ask', () => {
    // With styles and frame that is about 130 kB of a page as it is sent, which holds its texts twice.
    for (const { of, html } of pagesIn('de')) expect([of, html.length < 120_000]).toEqual([of, true])
  })

  it('are linked from the foot of every page', () => {
    const html = render(<ReferencePage lang="de" urlLang="de" reference={reference('de', ORIGIN)} />, 'de')
    expect(html).toMatch(/<footer.*href="\/api\/v1\?lang=de"/s)
  })
})

describe('the work of the reference', () => {
  it('is done once for a language, whoever asks at whichever address', () => {
    const [one, other] = [reference('en', ORIGIN), reference('en', 'https://other.example')]
    expect(other.parts).toBe(one.parts)
    const [first, second] = [one, other].map(({ groups }) => groups[0]?.operations[0])
    expect(second?.fields).toBe(first?.fields)
    expect(second?.parameters).toBe(first?.parameters)
    expect(second?.snippets[0]?.code).toContain('https://other.example/')
  })
})
