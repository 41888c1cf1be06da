import { describe, expect, it } from 'vitest'
import { NO_ROUTE, templatesOf } from '@/lib/metrics/route-template'

const templateOf = templatesOf([
  '/',
  '/about',
  '/api/v1',
  '/api/v1/[...path]',
  '/api/v1/health',
  '/api/v1/assets.csv',
  '/api/v1/snapshots',
  '/api/v1/snapshots/[id]',
  '/embed/[...path]',
  '/event-study/[[...event]]',
  '/s/[id]',
])

describe('the template of a path', () => {
  it.each([
    ['/', '/'],
    ['/about', '/about'],
    ['/about/', '/about'],
    ['/api/v1/health', '/api/v1/health'],
    ['/api/v1/assets.csv', '/api/v1/assets.csv'],
    ['/api/v1/assetsXcsv', '/api/v1/[...path]'],
    ['/api/v1/snapshots/abc', '/api/v1/snapshots/[id]'],
    ['/api/v1/snapshots/abc/more', '/api/v1/[...path]'],
    ['/event-study', '/event-study/[[...event]]'],
    ['/event-study/2025-10-07/oracle', '/event-study/[[...event]]'],
    ['/s/abcdefgh', '/s/[id]'],
    ['/_next/static/chunks/a.js', '/_next/[...path]'],
    ['/wp-login.php', NO_ROUTE],
    ['/s/a/b', NO_ROUTE],
    ['', NO_ROUTE],
  ])('of %s is %s', (path, template) => {
    expect(templateOf(path)).toBe(template)
  })

  it('is one of few, whatever callers make up', () => {
    const made = Array.from(
      { length: 2_000 },
      (_, index) => `/${index}/${'x'.repeat(index % 50)}/%00${index}`,
    )
    expect(new Set(made.map(templateOf))).toEqual(new Set([NO_ROUTE]))
  })
})
