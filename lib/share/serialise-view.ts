import type { Language } from '@/lib/i18n/language'
import { DEFAULT_VIEW, type View } from './view'
import { versionNamed } from './view-version'

/** The query of a view, without '?': short parameters in a fixed order, defaults left out. */
export function serialiseView(view: View, lang?: Language): string {
  const { x, ...rest } = view
  const sources = x.join(',')
  const query: [string, string][] = []
  if (sources !== DEFAULT_VIEW.x.join(',')) query.push(['x', sources])
  for (const key of [
    'y',
    'window',
    'method',
    'on',
    'given',
    'from',
    'to',
    'scale',
    'band',
    'provider',
    'clock',
    'asof',
    'at',
  ] as const) {
    const value = rest[key]
    if (value !== null && value !== DEFAULT_VIEW[key]) query.push([key, String(value)])
  }
  query.push(...Object.entries(versionNamed()))
  if (lang !== undefined) query.push(['lang', lang])
  return query.map(([key, value]) => `${key}=${readable(key, value)}`).join('&')
}

// A comma and a colon mean themselves in a query, and in a basket our parser reads the blank that a plus decodes to:
// a link that can be read is worth it.
export function readable(key: string, value: string): string {
  const text = encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')
  return key === 'provider' ? text : text.replaceAll('%2B', '+')
}
