import { describe, expect, it } from 'vitest'
import { importViews } from '@/components/tools/import-views'
import { toolsText } from '@/lib/i18n/tools-text'
import { MOST_SAVED_VIEWS, type SavedView, serialiseSavedViews } from '@/lib/share/saved-views'

const text = toolsText('en')
const view = (window: number): SavedView => ({
  name: `Window ${window}`,
  query: `window=${window}`,
  savedAt: '2026-08-21T20:00:00.000Z',
})
const file = (content: string, size = content.length) => ({ size, text: async () => content })
const own = [view(60)]
const importInto = (content: string) => importViews(file(content), () => own, text)

describe('importViews', () => {
  it('adds what is new and says how many were there', async () => {
    const { message, views } = await importInto(serialiseSavedViews([view(60), view(90)]))
    expect(views).toEqual([view(60), view(90)])
    expect(message).toBe('Added: 1. Already there: 1.')
  })

  it('writes nothing where nothing is new, and says so', async () => {
    expect(await importInto(serialiseSavedViews(own))).toEqual({
      message: 'Added: 0. Already there: 1.',
      views: null,
    })
  })

  it('counts what was unusable and what found no room', async () => {
    const full = Array.from({ length: MOST_SAVED_VIEWS }, (_, index) => view(1_000 + index))
    const content = JSON.stringify({ version: 1, views: [...full, null] })
    const { message, views } = await importInto(content)
    expect(views).toHaveLength(MOST_SAVED_VIEWS)
    expect(message).toBe(
      'Added: 199. Passed over because unusable: 1. Left out because the list holds 200 at most: 1.',
    )
  })

  it.each([
    ['{', text.importNotJson],
    ['{"type":"FeatureCollection"}', text.importNotAList],
    ['{"version":3,"views":[]}', text.importOtherVersion],
  ])('says what is wrong with %s and leaves the list alone', async (content, message) => {
    expect(await importInto(content)).toEqual({ message, views: null })
  })

  it('does not read a file that cannot be one, and bears with one that cannot be read', async () => {
    const large = await importViews(file('', 2_000_000), () => own, text)
    expect(large).toEqual({ message: text.importTooLarge, views: null })
    const gone = { size: 10, text: () => Promise.reject(new DOMException('gone')) }
    expect(await importViews(gone, () => own, text)).toEqual({ message: text.importUnreadable, views: null })
  })
})
