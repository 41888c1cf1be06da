import { OPCODES } from './opcodes'

/** A word, or a list in parentheses. */
type Expression = string | readonly Expression[]

const TYPES: Readonly<Record<string, number>> = { i32: 0x7f, f64: 0x7c, v128: 0x7b }
const MAGIC_AND_VERSION = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]
const FUNCTION_TYPE = 0x60
const BLOCK = 0x02
const LOOP = 0x03
const NO_RESULT = 0x40
const END = 0x0b

/**
 * The bytes of a WebAssembly module from its text, so that a kernel is kept as text that can be read and no tool is
 * needed to build it.
 *
 * The text is a subset of WebAssembly's own (WAT): one function in folded form with named parameters, an i32 result,
 * named locals and labels, the instructions of `opcodes.ts`; it uses a memory that is imported as `env.memory` and is
 * exported as `run`. Comments begin with ;; and end with the line. A SyntaxError names a word that is not known.
 *
 *     assemble('(func (param $n i32) (i32.add (local.get $n) (i32.const 1)))')
 */
export function assemble(text: string): Uint8Array<ArrayBuffer> {
  const [[keyword, ...parts]] = parse(text) as [Expression[]]
  if (keyword !== 'func') throw new SyntaxError(`A kernel is one (func ...), not (${String(keyword)} ...).`)
  const named = (kind: string) => parts.filter((part): part is Expression[] => part[0] === kind)
  const parameters = named('param')
  const locals = named('local')
  const names = new Map([...parameters, ...locals].map(([, name], index) => [String(name), index]))
  const body = parts.filter((part) => part[0] !== 'param' && part[0] !== 'local')
  const code = [
    ...vector(locals.map(([, , type]) => [1, typeOf(type!)])),
    ...body.flatMap((expression) => encode(expression, names, [])),
    END,
  ]
  return Uint8Array.from([
    ...MAGIC_AND_VERSION,
    ...section(1, [
      [FUNCTION_TYPE, ...vector(parameters.map(([, , type]) => [typeOf(type!)])), 1, TYPES.i32!],
    ]),
    ...section(2, [[...string('env'), ...string('memory'), 0x02, 0x00, 0x01]]),
    ...section(3, [[0]]),
    ...section(7, [[...string('run'), 0x00, 0x00]]),
    ...section(10, [[...unsigned(code.length), ...code]]),
  ])
}

/** Operands first, then the instruction: folded text turned into the order of a stack machine. */
function encode(
  expression: Expression,
  names: ReadonlyMap<string, number>,
  labels: readonly string[],
): number[] {
  const [name, ...rest] = expression as [string, ...Expression[]]
  if (name === 'block' || name === 'loop') {
    const inside = [String(rest[0]), ...labels]
    const body = rest.slice(1).flatMap((part) => encode(part, names, inside))
    return [name === 'block' ? BLOCK : LOOP, NO_RESULT, ...body, END]
  }
  const found = OPCODES[name]
  if (found === undefined) throw new SyntaxError(`No instruction ${name}.`)
  const [bytes, immediate] = found
  const words = rest.filter((part): part is string => typeof part === 'string')
  const operands = rest
    .filter((part) => typeof part !== 'string')
    .flatMap((part) => encode(part, names, labels))
  return [...operands, ...bytes, ...immediateOf(immediate, words, names, labels)]
}

function immediateOf(
  kind: (typeof OPCODES)[string][1],
  words: readonly string[],
  names: ReadonlyMap<string, number>,
  labels: readonly string[],
): number[] {
  const word = words[0] ?? ''
  // Alignment is a hint, 8 bytes (2^3); offsets are given as offset=8.
  const memory = () => [
    3,
    ...unsigned(Number(words.find((part) => part.startsWith('offset='))?.slice(7) ?? 0)),
  ]
  switch (kind) {
    case 'none':
      return []
    case 'local':
      return unsigned(known(names.get(word), word))
    case 'label':
      return unsigned(known(labels.includes(word) ? labels.indexOf(word) : undefined, word))
    case 'i32':
      return signed(Number(word))
    case 'f64':
      return [...new Uint8Array(Float64Array.of(Number(word)).buffer)]
    case 'lane':
      return [Number(word)]
    case 'memory':
      return memory()
    case 'memory-lane':
      return [...memory(), Number(words.at(-1))]
  }
}

function known(index: number | undefined, name: string): number {
  if (index === undefined) throw new SyntaxError(`Nothing is called ${name}.`)
  return index
}

function typeOf(type: Expression): number {
  return known(TYPES[String(type)], String(type))
}

function parse(text: string): Expression[] {
  const tokens = text.replace(/;;.*/g, '').match(/[()]|[^\s()]+/g) ?? []
  const read = (): Expression[] => {
    const list: Expression[] = []
    for (let token = tokens.shift(); token !== undefined && token !== ')'; token = tokens.shift()) {
      list.push(token === '(' ? read() : token)
    }
    return list
  }
  return read()
}

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]
}

function signed(value: number): number[] {
  const isLast = value >= -64 && value < 64
  return isLast ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)]
}

function vector(items: readonly (readonly number[])[]): number[] {
  return [...unsigned(items.length), ...items.flat()]
}

function string(text: string): number[] {
  return [text.length, ...Array.from(text, (letter) => letter.charCodeAt(0))]
}

function section(id: number, items: readonly (readonly number[])[]): number[] {
  const content = vector(items)
  return [id, ...unsigned(content.length), ...content]
}
