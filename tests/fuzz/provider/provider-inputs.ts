import fc, { type Arbitrary } from 'fast-check'
import { byteMutation } from '../csv/mutations'
import { jsonMutations } from './json-mutations'
import type { ProviderInput } from './provider-input'
import type { Question } from './question'

const STATUSES = [
  204, 301, 302, 304, 400, 401, 403, 404, 408, 410, 418, 422, 429, 451, 500, 502, 503, 504, 599,
]
const status = fc.oneof(
  { weight: 30, arbitrary: fc.constant(200) },
  { weight: 1, arbitrary: fc.constantFrom(...STATUSES) },
)
const headers: Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 20, arbitrary: fc.constant({ 'content-type': 'application/json' }) },
  fc.constantFrom<Record<string, string>>(
    { 'content-type': 'text/html' },
    { 'content-encoding': 'gzip' },
    { 'content-encoding': 'nonsense' },
    { 'retry-after': '7' },
    { 'retry-after': '-1' },
    { 'retry-after': '9'.repeat(40) },
    { 'retry-after': 'Wed, 08 Oct 2025 18:00:05 GMT' },
    { 'retry-after': 'soon' },
    { location: 'http://[' },
    { 'set-cookie': '__proto__=1' },
  ),
)
const cutAfter = fc.oneof({ weight: 40, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(400) })

const PAGES = [
  ...[
    '',
    ' ',
    'Edge: Too Many Requests',
    'Too Many Requests\r\n',
    '<!doctype html><title>Consent</title>',
    '[]',
    '{}',
  ],
  ...['null', 'true', '0', '"text"', `{"error":"${'x'.repeat(5_000)}"}`, '<script>'.repeat(500), '\ufeff{}'],
  ...[
    '{"chart":{"result":null,"error":{"code":"Not Found","description":"No data found, symbol may be delisted"}}}',
  ],
  ...[
    '{"status":{"error_code":429,"error_message":"You\'ve exceeded the Rate Limit"}}',
    'crumb cookie A3=cookie',
  ],
]

/** A valid reply to one of the questions, mostly with something wrong in its tree or its bytes. */
export function mutatedReply(questions: readonly Question[]): Arbitrary<ProviderInput> {
  return fc
    .record({
      question: fc.constantFrom(...questions),
      write: jsonMutations,
      ofBytes: fc.oneof(
        { weight: 3, arbitrary: fc.constant<((bytes: Buffer) => Buffer)[]>([]) },
        { weight: 1, arbitrary: fc.array(byteMutation, { minLength: 1, maxLength: 2 }) },
      ),
      status,
      headers,
      cutAfter,
    })
    .map(({ question, write, ofBytes, ...rest }) => {
      const written = Buffer.from(write(question.reply))
      const body = ofBytes.reduce<Buffer>((bytes, mutate) => mutate(bytes), written)
      return { ...rest, body, question: question.name }
    })
}

/** Replies of any kind, of which many have the names of fields that a question looks for. */
export function randomReply(questions: readonly Question[]): Arbitrary<ProviderInput> {
  const names = [...new Set(questions.flatMap(({ reply }) => namesIn(reply)))]
  const { tree } = fc.letrec<{ tree: unknown; leaf: unknown }>((tie) => ({
    leaf: fc.oneof(
      fc.constantFrom<unknown>(
        null,
        true,
        0,
        1.5,
        284.24,
        4e12,
        1759795200,
        1759795200000,
        '',
        'USD',
        'ORCL',
        'btc',
      ),
      fc.double(),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('leaf'),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...names, '__proto__', 'constructor'), tie('tree'), { maxKeys: 6 }),
    ),
  }))
  const text = fc.oneof(
    { weight: 4, arbitrary: tree.map((json) => Buffer.from(JSON.stringify(json) ?? '')) },
    // What a question looks for, with random parts at random places.
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...questions),
          fc.array(fc.tuple(fc.nat(1000), tree), { minLength: 1, maxLength: 4 }),
        )
        .map(([{ reply }, parts]) => Buffer.from(JSON.stringify(withParts(reply, parts)) ?? '')),
    },
    { weight: 1, arbitrary: fc.constantFrom(...PAGES).map((page) => Buffer.from(page)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map((page) => Buffer.from(page)) },
  )
  const question = fc.constantFrom(...questions.map(({ name }) => name))
  return fc.record({ question, body: text, status, headers, cutAfter })
}

function namesIn(json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return []
  const own = Array.isArray(json) ? [] : Object.keys(json)
  return [...own, ...Object.values(json).flatMap(namesIn)]
}

function withParts(json: unknown, parts: readonly [number, unknown][]): unknown {
  let seen = 0
  const walk = (node: unknown): unknown => {
    const place = seen++
    const part = parts.find(([at]) => at % 40 === place)
    if (part !== undefined) return part[1]
    if (Array.isArray(node)) return node.map(walk)
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value)]))
  }
  return walk(json)
}
