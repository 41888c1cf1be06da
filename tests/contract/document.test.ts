import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { describe, expect, it } from 'vitest'
import { GET } from '@/app/api/v1/openapi.json/route'
import { openApiDocument } from '@/lib/contract/document'
import { FORMATS } from '@/lib/contract/formats'
import { OPERATIONS } from '@/lib/contract/operations'
import { get } from '../api/requests'

const document = openApiDocument(null) as unknown as {
  paths: Record<string, Record<string, { operationId: string; parameters: { name: string }[] }>>
}

/** The folders of routes as the document writes their paths. */
function routes(folder = 'app/api/v1', path = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory())
      return entry.name.startsWith('[...')
        ? []
        : routes(join(folder, entry.name), `${path}/${entry.name.replace(/^\[(.*)\]$/, '{$1}')}`)
    return entry.name === 'route.ts' ? [path] : []
  })
}

describe('the OpenAPI document', () => {
  it('has a path for every route, and a route for every path', () => {
    expect(Object.keys(document.paths).sort()).toEqual(routes().sort())
  })

  // Kept because openapi-typescript, which makes the client of the tests, rests on it anyway.
  it('is valid OpenAPI 3.1 without a warning', async () => {
    const config = await createConfig({
      extends: ['minimal'],
      rules: { struct: 'error', 'no-unresolved-refs': 'error' },
    })
    const problems = await lintFromString({ source: JSON.stringify(document), config })
    expect(problems.map(({ message, location }) => `${message} ${location[0]?.pointer}`)).toEqual([])
  })

  it('finds a planted fault', async () => {
    const config = await createConfig({ extends: ['minimal'], rules: { struct: 'error' } })
    const source = JSON.stringify({ ...document, info: { title: 'no version' } })
    const problems = await lintFromString({ source, config })
    expect(problems.some(({ message }) => message.includes('version'))).toBe(true)
  })

  it('names every operation once', () => {
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('leadLagCsv')
  })

  it('says of all that is read from the store that it may be too much, or not to be had, just now', () => {
    const isAboutTheServer = (path: string) => path.startsWith('/health') || path.startsWith('/openapi')
    for (const { name, path, problems } of OPERATIONS) {
      const busy = problems.filter((status) => status === 429 || status === 503)
      if (!isAboutTheServer(path)) expect([name, busy]).toEqual([name, [429, 503]])
    }
  })

  it('names no parameter of an operation twice', () => {
    for (const { name, parameters } of OPERATIONS) {
      const names = parameters.map((parameter) => parameter.name)
      expect([name, names]).toEqual([name, [...new Set(names)]])
    }
  })

  it('knows the formats that have a route, and no others', () => {
    const endings = Object.values(FORMATS).map(({ ending }) => ending)
    expect(new Set(endings).size).toBe(endings.length)
  })

  it('is served with an ETag', async () => {
    const response = await GET(get('/api/v1/openapi.json'))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)))
    const etag = response.headers.get('etag') ?? ''
    expect((await GET(get('/api/v1/openapi.json', { 'if-none-match': etag }))).status).toBe(304)
  })
})
