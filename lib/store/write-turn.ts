import type { Store } from './connect'

/** Others are writing. */
export class Locked extends Error {}

/** The end of the last writer in the row, by the client that they share. */
const rows = new WeakMap<Store['writer'], Promise<void>>()

/**
 * Runs the work when all earlier writers of this process have ended.
 *
 * @throws Locked when they take longer than `waitMs`
 */
export async function inWriteTurn<Result>(
  { writer }: Store,
  waitMs: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = rows.get(writer) ?? Promise.resolve()
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  rows.set(
    writer,
    before.then(() => ended),
  )
  try {
    await within(before, waitMs)
    return await work()
  } finally {
    end()
  }
}

async function within(before: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Locked()), ms)
  })
  try {
    await Promise.race([before, tooLong])
  } finally {
    clearTimeout(timer)
  }
}
