import type { Chapter } from '@/lib/i18n/story-text'

/** The version of what a URL means. Links do not name it until it goes up: a link without one is of this version. */
export const UNNAMED_VERSION = 2
/** Names the version in a link: v=2. */
export const VERSION_PARAMETER = 'v'

/** What changed with a version: how an older view of a question is to be read so that it means what it meant. */
export interface VersionStep {
  readonly to: number
  readonly question: Chapter
  /** Parameters that are new, or have another default now: what a view that does not name them meant. */
  readonly meant: Readonly<Record<string, string>>
  /** Old names, and what they are called now. */
  readonly renamed: Readonly<Record<string, string>>
}

const VERSION_STEPS: readonly VersionStep[] = [
  // The first views were kept before the band of a constant correlation could be asked for.
  { to: 2, question: 'correlation', meant: { band: 'interval' }, renamed: {} },
]

/** The newest version there is. */
export function newestVersion(steps: readonly VersionStep[] = VERSION_STEPS): number {
  return Math.max(UNNAMED_VERSION, ...steps.map(({ to }) => to))
}

/** How a new link names its version: not at all until there is one that links without a name are not of. */
export function versionNamed(steps: readonly VersionStep[] = VERSION_STEPS): { readonly v?: string } {
  const newest = newestVersion(steps)
  return newest > UNNAMED_VERSION ? { [VERSION_PARAMETER]: String(newest) } : {}
}

/**
 * The query of an older version as one of the newest: the same question. A version that there is not counts as the newest.
 *
 * @returns the query without its version, and the version given where there is no such
 */
export function upToDate(
  question: Chapter,
  query: URLSearchParams,
  steps: readonly VersionStep[] = VERSION_STEPS,
): { readonly query: URLSearchParams; readonly unknownVersion: string | null } {
  const given = query.get(VERSION_PARAMETER)
  const newest = newestVersion(steps)
  const isKnown = given === null || given === '' || (/^[1-9]\d{0,3}$/.test(given) && Number(given) <= newest)
  const version = !isKnown ? newest : given ? Number(given) : UNNAMED_VERSION
  const current = new URLSearchParams(query)
  current.delete(VERSION_PARAMETER)
  const due = steps.filter((step) => step.question === question && step.to > version)
  for (const { meant, renamed } of [...due].sort((one, other) => one.to - other.to)) {
    for (const [name, now] of Object.entries(renamed)) {
      for (const value of current.getAll(name)) current.append(now, value)
      current.delete(name)
    }
    for (const [name, value] of Object.entries(meant)) if (!current.has(name)) current.set(name, value)
  }
  return { query: current, unknownVersion: isKnown ? null : given }
}
