/** Some file systems take 255 bytes, and who saves a file likes to read its name. */
const LONGEST_STEM = 120
/** What stands for the part that is left out. */
const GAP = '...'
/** The end says of which days and of which vintage a file is: '-2016-01-04-2026-09-02-v12-card'. */
const KEPT_AT_END = 40

/**
 * The name of a file as every system takes it. A long one is cut in its middle: its beginning says what it is, its end of
 * which vintage.
 */
export function safeFileName(name: string): string {
  const safe = name.replace(/[^A-Za-z0-9._-]+/g, '-')
  const dot = safe.lastIndexOf('.')
  const stem = dot > 0 ? safe.slice(0, dot) : safe
  const ending = safe.slice(stem.length)
  if (stem.length <= LONGEST_STEM) return safe
  const start = stem.slice(0, LONGEST_STEM - GAP.length - KEPT_AT_END)
  return `${start}${GAP}${stem.slice(-KEPT_AT_END)}${ending}`
}
