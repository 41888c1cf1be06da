import fc, { type Arbitrary } from 'fast-check'

/** What stands for a piece of text that JSON.stringify would never write. */
const RAW = (text: string) => `@raw ${text}@`

const ODD_VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -0, 1, -1, 1e300, 5e-324, 2 ** 53, 1e12, -4.2e12, 99.5, 284.24],
  ...['1e999', '-1e999', 'NaN', '1E400', '0x10', '01', 'undefined', '[[]', '{"a":1,"a":2}'].map(RAW),
  ...[
    '',
    '0',
    '12.5',
    '1,5',
    '0x10',
    ' 7 ',
    'NaN',
    'Infinity',
    'null',
    'N/A',
    'ORCL',
    'USD',
    'EUR',
    '💩',
    '\ud800',
  ],
  ...[
    '2025-10-07',
    '2025-10-07T00:00:00Z',
    '2025-02-30T00:00:00Z',
    '0000-01-01T00:00:00+23:59',
    '9999-12-31T23:59:59Z',
  ],
  ...[1759795200, 1759795200000, 4102444800, 253402300800, -62167219200, 8.64e15, 1e18],
  ...[
    [],
    {},
    [1],
    ['5'],
    [[7]],
    { close: 1 },
    { toString: 1, valueOf: 2 },
    { toString: null },
    { length: 3 },
  ],
]

/** How deep nothing but lists may go. */
const DEEP = [3, 500, 20_000]

type Holder = Record<string, unknown> | unknown[]
type Change = (holder: Holder, key: string | number) => void

const set = (holder: Holder, key: string | number, value: unknown) =>
  // A copy, as later changes may go into it.
  Object.defineProperty(holder, key, {
    value: structuredClone(value),
    writable: true,
    enumerable: true,
    configurable: true,
  })
const get = (holder: Holder, key: string | number) => (holder as Record<string | number, unknown>)[key]
const remove = (holder: Holder, key: string | number) => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else delete holder[key]
}

const scale = fc.constantFrom(-1, 0, 0.01, 100, 1e-9, 1e15, Number.NaN)
const change: Arbitrary<Change> = fc.oneof(
  fc.constant<Change>(remove),
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...ODD_VALUES)
      .map<Change>((value) => (holder, key) => set(holder, key, value)),
  },
  // Another form of what is there.
  fc.constant<Change>((holder, key) => {
    const value = get(holder, key)
    if (typeof value === 'string') set(holder, key, Number(value))
    else if (typeof value !== 'object') set(holder, key, String(value))
  }),
  fc.constant<Change>((holder, key) => set(holder, key, [get(holder, key)])),
  scale.map<Change>((factor) => (holder, key) => {
    const value = get(holder, key)
    if (typeof value === 'number') set(holder, key, value * factor)
  }),
  fc.constant<Change>((holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(get(holder, key)))
  }),
  fc.nat(50).map<Change>((other) => (holder, key) => {
    const keys = Object.keys(holder)
    const place = keys[other % keys.length] as string
    const [one, two] = [get(holder, key), get(holder, place)]
    set(holder, key, two)
    set(holder, place, one)
  }),
  fc.constantFrom(...DEEP).map<Change>((depth) => (holder, key) => {
    set(holder, key, RAW(`${'['.repeat(depth)}${']'.repeat(depth)}`))
  }),
  fc
    .tuple(
      fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'length'),
      fc.constantFrom<unknown>({ polluted: true }, null, 7, { prototype: { polluted: true } }),
    )
    .map<Change>(([name, value]) => (holder) => {
      if (!Array.isArray(holder)) set(holder, name, value)
    }),
)

const mutation = fc.tuple(fc.nat(100_000), change)

/** Changes of the tree of a reply, in its JSON. */
export const jsonMutations: Arbitrary<(json: unknown) => string> = fc
  .array(mutation, { maxLength: 3 })
  .map((mutations) => (json) => {
    const root = { json: structuredClone(json) }
    for (const [place, alter] of mutations) {
      const places = placesIn(root)
      const chosen = places[place % places.length]
      if (chosen !== undefined) alter(...chosen)
    }
    const text = JSON.stringify(root.json) ?? ''
    return text.replace(/"@raw (.*?)@"/g, (_, raw: string) => raw.replaceAll('\\"', '"'))
  })

function placesIn(holder: Holder): [Holder, string | number][] {
  return Object.keys(holder).flatMap((key) => {
    const below = get(holder, key)
    const own: [Holder, string | number] = [holder, Array.isArray(holder) ? Number(key) : key]
    return [own, ...(typeof below === 'object' && below !== null ? placesIn(below as Holder) : [])]
  })
}
