import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Day } from '@/lib/market/day'
import { serialiseView } from '@/lib/share/serialise-view'
import { DEFAULT_VIEW, type View } from '@/lib/share/view'
import type { Preset } from './dashboard'

/** Views worth starting from, and since when there must be values of their assets. */
const PRESETS = [
  { key: 'story', view: { at: '2025-10-07' }, since: '2025-09-01' },
  { key: 'bitcoin', view: { x: ['NVDA'], y: 'BTC', window: 90 }, since: null },
  { key: 'basket', view: { x: ['AI'], given: 'QQQ' }, since: null },
  { key: 'constant', view: { x: ['NVDA'], band: 'constant' }, since: null },
  {
    key: 'march2024',
    view: { x: ['NVDA'], window: 90, from: '2023-06-01', to: '2024-06-28', at: '2024-03-15' },
    since: '2023-06-01',
  },
] as const satisfies readonly {
  readonly key: keyof DashboardText['presets']
  readonly view: Partial<View>
  readonly since: Day | null
}[]

/** A basket of fewer would be another question. */
const BASKET_MEMBERS = ['ORCL', 'NVDA']

/** The presets that the store can answer. `firstDays` says since when there are values of each asset. */
export function presetsOf(firstDays: ReadonlyMap<string, Day>, text: DashboardText): Preset[] {
  const isThere = (id: string, since: Day | null) => {
    const first = firstDays.get(id)
    return first !== undefined && (since === null || first <= since)
  }
  return PRESETS.flatMap(({ key, view: part, since }) => {
    const view: View = { ...DEFAULT_VIEW, ...part }
    // A basket takes those of its members that there are.
    const given = view.given === null ? [] : [view.given]
    const assets = [...view.x, view.y, ...given].filter((id) => id !== 'AI')
    const hasMembers = !view.x.includes('AI') || BASKET_MEMBERS.every((id) => isThere(id, since))
    if (!hasMembers || !assets.every((id) => isThere(id, since))) return []
    return [{ key, label: text.presets[key], query: serialiseView(view) }]
  })
}
