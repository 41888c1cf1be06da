import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import createClient from 'openapi-fetch'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET as getSnapshot } from '@/app/api/v1/snapshots/[id]/route'
import { store } from '@/app/store'
import { openApiDocument } from '@/lib/contract/document'
import { closeStore } from '@/lib/store/open-store'
import { temporaryDatabaseUrl } from '../queries/stores'
import { handlers } from './ask'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'spillover-client-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What somebody might write against the document: it asks, follows types, and says what it got. */
const PROGRAM = `
import type { Client } from 'openapi-fetch'
import type { components, paths } from './api'

export async function program(client: Client<paths>) {
  const { data, response } = await client.GET('/lead-lag', { params: { query: { x: 'NVDA', maxLag: 3 } } })
  if (data === undefined) throw new Error('no answer')
  const first: number | undefined = data.lags[0]
  const why: components['schemas']['Reason'] | null = data.reason
  const p: number | null | undefined = data.joint.largest?.p
  const of = await client.GET('/matrix', { params: { query: { assets: ['ORCL', 'TOTAL'] } } })
  const wrong = await client.GET('/scenario', { params: { query: { horizon: 99 } } })
  const problem: components['schemas']['Problem'] | undefined = wrong.error
  const table = await client.GET('/lead-lag.csv', { params: { query: {} }, parseAs: 'text' })
  const shared = await client.POST('/snapshots', { body: { question: 'lead-lag', view: { x: 'NVDA' } } })
  const id: string = shared.data?.id ?? ''
  const kept = await client.GET('/snapshots/{id}', { params: { path: { id } } })
  return {
    etag: response.headers.get('etag'),
    first,
    why,
    p,
    assets: of.data?.assets,
    detail: problem?.detail,
    header: table.data?.split('\\r\\n')[0],
    id,
    kept: kept.data?.id,
  }
}
`

/** Programs that must not compile, by what is wrong with them. */
const WRONG = {
  'a member that no answer has': `
    const { data } = await client.GET('/lead-lag')
    return data?.laggs`,
  'a null taken for a number': `
    const { data } = await client.GET('/correlation')
    const r: number = data?.r ?? 0
    const lower: number = data!.lower
    return r + lower`,
  'a parameter of the wrong kind': `
    return client.GET('/lead-lag', { params: { query: { maxLag: 'ten' } } })`,
  'a choice that there is not': `
    return client.GET('/correlation', { params: { query: { method: 'guess' } } })`,
  'a path that there is not': `
    return client.GET('/lag-lead')`,
  'no asset where one is needed': `
    return client.GET('/series', { params: { query: {} } })`,
}

const wrongProgram = (body: string) => `
import type { Client } from 'openapi-fetch'
import type { paths } from './api'
export async function program(client: Client<paths>) {${body}
}`

let types = ''

/** What the compiler says of a program that stands beside the generated types, as if both lay in this repository. */
function complaints(program: string): string[] {
  const files = new Map([
    [join(ROOT, 'api.d.ts'), types],
    [join(ROOT, 'program.ts'), program],
  ])
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (name) => files.has(name) || fileExists(name)
  host.readFile = (name) => files.get(name) ?? readFile(name)
  host.getSourceFile = (name, ...rest) => {
    const text = files.get(name)
    return text === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)
  }
  return ts
    .getPreEmitDiagnostics(ts.createProgram([join(ROOT, 'program.ts')], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

/** The routes of this repository, as a client meets them. */
const client = createClient<Record<string, never>>({
  baseUrl: 'http://localhost:3000/api/v1',
  fetch: async (request) => {
    const path = new URL(request.url).pathname.replace('/api/v1/', '')
    const [, id] = /^snapshots\/(.+)$/.exec(path) ?? []
    if (id !== undefined) return getSnapshot(request, { params: Promise.resolve({ id }) })
    const handle = (await handlers(path))[request.method]
    if (handle === undefined) throw new RangeError(`${request.method} ${path} has no handler.`)
    return handle(request)
  },
})

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  types = astToString(await openapiTS(JSON.stringify(openApiDocument(null))))
  const opened = await store()
  return () => closeStore(opened)
})

describe('a client that is generated from the document', () => {
  it('lets a program compile that uses it as it is meant', () => {
    expect(complaints(PROGRAM)).toEqual([])
  })

  it.each(Object.entries(WRONG))('does not let one compile with %s', (_, body) => {
    expect(complaints(wrongProgram(body))).toHaveLength(1)
  })

  it('gets from the routes what its types say', async () => {
    const file = join(folder, 'program.mjs')
    const { outputText } = ts.transpileModule(PROGRAM, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    })
    writeFileSync(file, outputText)
    const { program } = (await import(pathToFileURL(file).href)) as {
      program: (asked: typeof client) => Promise<Record<string, unknown>>
    }
    const said = await program(client)
    expect(said).toEqual({
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
      first: -3,
      why: null,
      p: expect.any(Number),
      assets: ['ORCL', 'TOTAL'],
      detail: expect.stringContaining("horizon: '99' is not a whole number from 1 to 20."),
      header: 'lag,r,band,p,p_joint',
      id: expect.stringMatching(/^[a-z2-7]{16}$/),
      kept: said.id,
    })
  })
})
