import { fillIn } from '@/lib/i18n/fill-in'
import type { ToolsText } from '@/lib/i18n/tools-text'
import {
  MOST_SAVED_VIEWS,
  mergeSavedViews,
  parseSavedViews,
  type SavedView,
  type SavedViewsProblem,
} from '@/lib/share/saved-views'

/** Two hundred views with the longest names and queries take half of it. */
const LARGEST_FILE = 1_000_000

const PROBLEMS: Readonly<Record<SavedViewsProblem, keyof ToolsText>> = {
  'not-json': 'importNotJson',
  'not-a-list': 'importNotAList',
  'other-version': 'importOtherVersion',
}

interface Imported {
  /** What came of it, in whole sentences. */
  readonly message: string
  /** The list with what the file added; null where there is nothing to write. */
  readonly views: readonly SavedView[] | null
}

/** Reads a file of saved views and puts what is new in it behind the list, which `readOwn` gives once the file is read. */
export async function importViews(
  file: Pick<File, 'size' | 'text'>,
  readOwn: () => readonly SavedView[],
  text: ToolsText,
): Promise<Imported> {
  if (file.size > LARGEST_FILE) return { message: text.importTooLarge, views: null }
  const content = await file.text().catch(() => null)
  if (content === null) return { message: text.importUnreadable, views: null }
  const parsed = parseSavedViews(content)
  if (parsed.problem !== null) return { message: text[PROBLEMS[parsed.problem]], views: null }
  const { views, added, doubled, left } = mergeSavedViews(readOwn(), parsed.views)
  const counts = [
    fillIn(text.importAdded, { count: added }),
    doubled > 0 && fillIn(text.importDoubled, { count: doubled }),
    parsed.unusable > 0 && fillIn(text.importUnusable, { count: parsed.unusable }),
    left > 0 && fillIn(text.importLeft, { count: left, most: MOST_SAVED_VIEWS }),
  ]
  return { message: counts.filter((part) => part !== false).join(' '), views: added > 0 ? views : null }
}
