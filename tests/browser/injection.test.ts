import { describe, expect, inject, it } from 'vitest'
import { OPERATIONS } from '@/lib/contract/operations'
import { PAGE_PATHS } from './page-paths'

const url = inject('serverUrl')

const EVERY_PARAMETER = [
  ...new Set(OPERATIONS.flatMap(({ parameters }) => parameters.map(({ name }) => name))),
].filter((name) => name !== 'lang')
/** A text that becomes an attribute, the end of a script or an element wherever it is not written as a text. */
const MARKUP = `" onzq=1 '></script><zq>`
/** Addresses that no link may lead to. */
const ADDRESSES = [
  'javascript:zq()',
  '//zq.example/',
  'https://zq.example/',
  'data:text/html,zq',
  '\\\\zq.example',
]

/** A path with a query in which the parameters have these values in turn, so that one request tries several. */
function asked(path: string, values: readonly string[], from = 0): string {
  const query = EVERY_PARAMETER.map((name, index) => [name, values[(index + from) % values.length] ?? ''])
  return `${path}?${new URLSearchParams(query)}`
}

async function pageOf(path: string): Promise<string> {
  const reply = await fetch(`${url}${path}`)
  expect(reply.status).toBeLessThan(500)
  // The query is read: one that is too long would try nothing.
  expect(reply.status).not.toBe(413)
  return reply.text()
}

/** Where a page leads: what its links, forms, pictures and scripts name. Scripts themselves are data here. */
function targets(html: string): string[] {
  const markup = html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1')
  return [...markup.matchAll(/\s(?:href|src|action|formaction|data|poster|xlink:href)="([^"]*)"/g)].map(
    ([, target = '']) => target.replaceAll('&amp;', '&').replaceAll('&#x27;', "'"),
  )
}

const PATHS = [...PAGE_PATHS, '/none', '/event-study/2025-10-07', '/embed/correlation', '/embed/matrix']

describe('a text in an address', () => {
  const named = encodeURIComponent(MARKUP)
  it.each([...PATHS, `/event-study/${named}`, `/s/${named}`, `/embed/${named}`])(
    'is never markup of the page: %s',
    async (path) => {
      const html = await pageOf(asked(path, [MARKUP]))
      expect(html).not.toMatch(/<zq|(?<!\\)" onzq=1/i)
      expect(html.match(/<\/script>/g)?.length).toBe(html.match(/<script\b/g)?.length)
      if (path === '/lead-lag') expect(html).toContain('onzq=1')
    },
  )

  it.each(PATHS)('leads to no address: %s', async (path) => {
    for (const from of [0, 2]) {
      const led = targets(await pageOf(asked(path, ADDRESSES, from)))
      expect(led.length).toBeGreaterThan(0)
      const astray = led.filter((target) => {
        const { origin, protocol } = new URL(target, url)
        return origin.includes('zq') || !['http:', 'https:'].includes(protocol)
      })
      expect(astray).toEqual([])
    }
  })

  it('is no header of the answer, nor of the name of its file', async () => {
    for (const path of [
      '/',
      '/matrix',
      '/event-study',
      '/api/v1/matrix.csv',
      '/api/v1/correlation.svg',
      '/embed/matrix',
    ]) {
      const { headers } = await fetch(`${url}${asked(path, ['zq\r\nzq-planted: 1\r\n\r\n'])}`, {
        redirect: 'manual',
      })
      expect(headers.get('zq-planted')).toBeNull()
    }
    const { headers } = await fetch(`${url}/api/v1/series.csv?asset=ORCL&from=2025-10-06`)
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[A-Za-z0-9._-]+"$/)
  })

  it('stands in a refusal of the API as a text of its JSON', async () => {
    const reply = await fetch(`${url}${asked('/api/v1/matrix', [MARKUP])}`)
    expect([reply.status, reply.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ])
    expect(JSON.stringify(await reply.json())).toContain('zq')
  })
})
