import fc, { type Arbitrary } from 'fast-check'
import type { AskedParameter } from '@/lib/contract/asked-parameter'
import { FORMATS } from '@/lib/contract/formats'
import { OPERATIONS } from '@/lib/contract/operations'
import { CATALOGUE } from '@/lib/market/catalogue'
import type { Parameter } from '@/lib/share/parameter'
import { LONG, NAMES, VALUES } from '../../api/query-parts'

/** One request to a route that can be read. */
export interface ApiInput {
  /** The name of its operation. */
  readonly operation: string
  /** Below /api/v1, such as 'lead-lag.csv'. */
  readonly route: string
  readonly query: string
}

/** Operations that can be read without an id, in every format they have. */
const READ = OPERATIONS.filter(({ method, path }) => method === 'get' && !path.includes('{'))
const ROUTES = READ.flatMap(({ name, path, formats }) =>
  formats.map((format) => ({ operation: name, route: `${path.slice(1)}${FORMATS[format].ending}` })),
)

const text = fc.oneof(
  { weight: 14, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 3, arbitrary: fc.integer({ min: -500, max: 1500 }).map(String) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...LONG), fc.nat(900)).map(([part, times]) => part.repeat(times + 1)),
  },
)

/** Requests of any kind, to every route. */
export const randomRequest: Arbitrary<ApiInput> = fc
  .tuple(
    fc.constantFrom(...ROUTES),
    fc.array(fc.tuple(fc.constantFrom(...NAMES), text), { minLength: 1, maxLength: 6, size: 'max' }),
  )
  .map(([route, pairs]) => ({ ...route, query: pairs.map((pair) => pair.join('=')).join('&') }))

/** Days for parameters that are days, as their declarations name none. */
const DAYS = ['2025-10-07', '2025-12-01', '2026-03-18', '2026-08-21']

/** Values that a parameter takes, as far as its declaration says. */
function valuesOf({ name, declared }: AskedParameter): string[] {
  const { choices, fallback } = declared as Parameter<unknown>
  const listed = choices === undefined ? [] : choices(CATALOGUE).slice(0, 30)
  const usual = typeof fallback === 'string' || typeof fallback === 'number' ? [String(fallback)] : []
  const days = ['from', 'to', 'at', 'day'].includes(name) ? DAYS : []
  return [...listed, ...usual, ...days]
}

const place = fc.nat(10_000)

/** A change of a query as text. */
const mutation: Arbitrary<(query: string) => string> = fc.oneof(
  // Another value.
  fc.tuple(place, text).map(([at, value]) => (query: string) => {
    const pairs = query.split('&')
    const index = at % pairs.length
    return pairs
      .map((pair, own) =>
        own === index ? `${pair.split('=')[0]}=${encodeURIComponent(wellFormed(value))}` : pair,
      )
      .join('&')
  }),
  // The same name again.
  fc.tuple(place, text).map(([at, value]) => (query: string) => {
    const pairs = query.split('&')
    return `${query}&${(pairs[at % pairs.length] ?? '').split('=')[0]}=${value}`
  }),
  fc.tuple(place, fc.nat(3)).map(([at, length]) => (query: string) => {
    const cut = at % (query.length + 1)
    return query.slice(0, cut) + query.slice(cut + length)
  }),
  fc
    .tuple(
      place,
      fc.constantFrom('%', '&', '=', '+', ',', '%00', '%F0%9F', '-', '0', ' ', '#', '\ud800', '[]', '%2C%2C'),
    )
    .map(([at, sign]) => (query: string) => {
      const cut = at % (query.length + 1)
      return query.slice(0, cut) + sign + query.slice(cut)
    }),
  fc.constant((query: string) => query.toUpperCase()),
  fc.constant((query: string) => `${query}&${query}`),
  fc.constant((query: string) => query.replaceAll('=', '%3D')),
)

/** encodeURIComponent throws for half a sign. */
function wellFormed(value: string): string {
  return Buffer.from(value).toString()
}

/** Requests that can be answered, with something wrong or nothing. */
export const mutatedRequest: Arbitrary<ApiInput> = fc.constantFrom(...ROUTES).chain((route) => {
  const { parameters, example } = READ.find(({ name }) => name === route.operation)!
  const pairs = parameters.flatMap((parameter) => {
    const values = valuesOf(parameter)
    return values.length === 0
      ? []
      : [fc.constantFrom(...values).map((value) => [parameter.name, value] as const)]
  })
  const given = pairs.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...pairs), { maxLength: 3 })
  return fc
    .tuple(given, fc.boolean(), fc.array(mutation, { maxLength: 2 }))
    .map(([more, isExample, mutations]) => {
      const valid = new URLSearchParams(isExample ? example : '')
      for (const [name, value] of more) valid.set(name, value)
      return { ...route, query: mutations.reduce((query, mutate) => mutate(query), valid.toString()) }
    })
})
