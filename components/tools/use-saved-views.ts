import { useMemo } from 'react'
import { parseSavedViews, type SavedView, serialiseSavedViews } from '@/lib/share/saved-views'
import { KEPT, keep, readKept, useKept } from './kept'

/** The list as it is kept, and how to write it. Other tabs write it too: each change starts from what `read` gives. */
export function useSavedViews() {
  const kept = useKept(KEPT.views)
  const views = useMemo(() => parseKept(kept), [kept])

  /** Writes a new list. false if it will be gone with this page. */
  function write(next: readonly SavedView[]): boolean {
    const former = readKept(KEPT.views)
    if (former !== null && parseKept(former) === null) keep(KEPT.unreadableViews, former)
    return keep(KEPT.views, serialiseSavedViews(next))
  }

  return {
    views: views ?? [],
    isReadable: views !== null,
    read: () => parseKept(readKept(KEPT.views)) ?? [],
    write,
  }
}

function parseKept(kept: string | null): readonly SavedView[] | null {
  if (kept === null) return []
  const parsed = parseSavedViews(kept)
  return parsed.problem === null ? parsed.views : null
}
