import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Day } from '@/lib/market/day'
import type { MarketEvent } from '@/lib/market/event'
import type { Series } from '@/lib/market/series'
import { nameOf, type ShownAsset } from '../shown-asset'
import { claimOf } from './event-claim'

interface StoryInput {
  readonly events: readonly MarketEvent[]
  readonly range: { readonly from: Day; readonly to: Day }
  readonly x: ShownAsset
  readonly y: ShownAsset
  readonly language: Language
  readonly text: DashboardText
  readonly format: Formatter
}

/**
 * What both assets did in the session of the event that the story began with, from one close to the next,
 * and what was claimed of it: null where it concerns neither, or the values are not there.
 */
export function storyOf({ events, range, x, y, language, text, format }: StoryInput): string | null {
  const event = events.find(({ isStory }) => isStory === true)
  if (event === undefined || event.day < range.from || event.day > range.to) return null
  if (x.calendar !== 'nyse' || !x.members.some(({ id }) => event.assets.includes(id))) return null
  const before = x.levels.days.findLast((day) => day < event.day)
  if (before === undefined) return null
  const [ofX, ofY] = [x, y].map(({ levels }) => change(levels, before, event.day))
  if (ofX == null || ofY == null) return null
  return text.story({
    day: format.longDay(event.day),
    x: nameOf(x, text),
    changeX: format.change(ofX),
    y: nameOf(y, text),
    changeY: format.change(ofY),
    claim: claimOf(event, language, text),
  })
}

function change({ days, values }: Series, from: Day, to: Day): number | null {
  const [start, end] = [values[days.indexOf(from)], values[days.indexOf(to)]]
  return start === undefined || end === undefined ? null : end / start - 1
}
