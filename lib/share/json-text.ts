/** How the members of objects are written. */
export interface Members {
  /** In the order of their letters instead of the one they have. */
  readonly areSorted?: boolean
  readonly isLeftOut?: (name: string, value: unknown) => boolean
}

/** Shorter lists are written in no time. */
const LONG = 32

const WHOLE_NUMBER = /^\d+$/

/** An answer has a dozen, which are written for its hash, and soon after for who reads it. */
const MOST_KEPT = 256

/** The texts of the long lists that were written last. */
const texts = new Map<readonly unknown[], string>()

/**
 * What `JSON.stringify` writes of a value, and in less time where its lists are long and were written before. Nobody changes a
 * list once it was written.
 */
export function jsonText(value: unknown, members: Members = {}): string {
  return partText(value, members) ?? 'null'
}

/** Undefined for what JSON has no form of. */
function partText(given: unknown, members: Members): string | undefined {
  const value = hasOwnForm(given) ? given.toJSON() : given
  if (!isComposed(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return listText(value, members)
  const { areSorted = false, isLeftOut } = members
  const object: Readonly<Record<string, unknown>> = { ...value }
  let text = ''
  for (const name of areSorted ? sortedNames(object) : Object.keys(object)) {
    const member = object[name]
    if (isLeftOut?.(name, member)) continue
    const part = partText(member, members)
    if (part !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${part}`
  }
  return `{${text}}`
}

/** An object puts names that are whole numbers first, whatever their letters: hashes that were kept rest on that. */
function sortedNames(object: object): string[] {
  const names = Object.keys(object).sort()
  return names.some((name) => WHOLE_NUMBER.test(name))
    ? Object.keys(Object.fromEntries(names.map((name) => [name, null])))
    : names
}

/** A list of numbers and words is left to JSON itself, and looks the same in any order of members. */
function listText(list: readonly unknown[], members: Members): string {
  const known = texts.get(list)
  if (known !== undefined) return known
  if (list.some(isComposed)) return `[${list.map((part) => partText(part, members) ?? 'null').join(',')}]`
  const text = JSON.stringify(list)
  if (list.length < LONG) return text
  texts.set(list, text)
  const [oldest] = texts.keys()
  if (texts.size > MOST_KEPT && oldest !== undefined) texts.delete(oldest)
  return text
}

function isComposed(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function hasOwnForm(value: unknown): value is { toJSON: () => unknown } {
  return isComposed(value) && typeof (value as { toJSON?: unknown }).toJSON === 'function'
}
