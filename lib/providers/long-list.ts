import { z } from 'zod'

/** So many entries are read together: a library call for each would take longer. */
const TOGETHER = 200

/**
 * A list that may be long. Once entries are not as expected the rest is not read: what is told of a reply is what is wrong
 * with it first, and a sentence for each of a million entries takes gigabytes.
 */
export function longList<Item>(item: z.ZodType<Item>) {
  const some = z.array(item)
  return z.array(z.unknown()).transform((given, context): Item[] => {
    const read: Item[] = []
    for (let at = 0; at < given.length; at += TOGETHER) {
      const { data, error } = some.safeParse(given.slice(at, at + TOGETHER))
      if (error !== undefined) {
        const [{ path: [index, ...within] = [], message } = { message: error.message }] = error.issues
        context.addIssue({ code: 'custom', message, path: [at + Number(index), ...within] })
        return z.NEVER
      }
      for (const one of data) read.push(one)
    }
    return read
  })
}
