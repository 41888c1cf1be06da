import { hasWindow } from '@/lib/analysis/correlation-methods'
import { capital } from '@/lib/i18n/capital'
import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import type { Asset } from '@/lib/market/asset'
import { AI_BASKET, aiMembers } from '@/lib/market/catalogue'
import type { Day } from '@/lib/market/day'
import { MARKETS } from '@/lib/market/markets'
import { LARGEST_WINDOW, METHODS, RANGE_PRESETS, SMALLEST_WINDOW, type View } from '@/lib/share/view'
import { type ProviderNames, providerName, providersText } from '../provider-name'
import type { ShownAsset } from '../shown-asset'
import type { Choice, ControlChoices } from './dashboard'

const SESSIONS_A_WEEK = 5
const WINDOWS = [SMALLEST_WINDOW, 30, 60, 90, 120, 180, LARGEST_WINDOW]

/** The days that a page shows, and whether they are sessions (else every day of the calendar). */
interface ShownDays {
  readonly range: { readonly from: Day; readonly to: Day }
  readonly sessions: boolean
}

/** What each control can be set to. Assets without a value in the store are left out, so that no choice leads nowhere. */
export function choicesOf(
  assets: readonly Asset[],
  withValues: ReadonlySet<string>,
  view: View,
  shown: readonly ShownAsset[],
  { range, sessions }: ShownDays,
  names: ProviderNames,
  givenLabel: string,
  text: DashboardText,
  format: Formatter,
): ControlChoices {
  const available = assets.filter(({ id }) => withValues.has(id))
  const choice = (asset: Asset): Choice => ({
    value: asset.id,
    label: `${asset.id} · ${capital(text.assetNames[asset.id] ?? asset.name)}`,
    group: text.choices.groups[asset.kind],
  })
  const members = aiMembers(assets).filter((id) => withValues.has(id))
  const baskets: Choice[] = [
    ...(members.length > 1
      ? [
          {
            value: AI_BASKET,
            label: text.choices.aiBasket(format.integer(members.length)),
            group: text.choices.groups.basket,
          },
        ]
      : []),
    ...[...new Set([...view.x, view.y, view.given ?? ''])]
      .filter((id) => id.includes('+'))
      .map((id) => ({ value: id, label: id, group: text.choices.groups.basket })),
  ]
  const providers = [...new Set(shown.flatMap((asset) => asset.available))]
  const taken = [...view.x, view.y]
  // What the automatic choice shows now, or would show in place of the provider chosen.
  const automatic = ({ levels, available }: ShownAsset) =>
    view.provider === null ? levels.providers : available.slice(0, 1)
  return {
    assets: [...available.map(choice), ...baskets],
    given: [
      { value: 'none', label: givenLabel },
      ...available
        .filter(({ id }) => !taken.includes(id))
        .sort((one, other) => marketRank(one) - marketRank(other))
        .map(({ id, name }) => ({ value: id, label: `${id} · ${capital(text.assetNames[id] ?? name)}` })),
      ...baskets.filter(({ value }) => value === view.given),
    ],
    providers: [
      {
        value: '',
        label: text.choices.providerDefault(providersText(shown.flatMap(automatic), names)),
      },
      ...(providers.length > 1 || view.provider !== null
        ? [{ value: 'all', label: text.choices.providerAll }]
        : []),
      ...(providers.length > 1 || view.provider !== null
        ? providers.map((provider) => ({ value: provider, label: providerName(provider, names) }))
        : []),
    ],
    windows: WINDOWS,
    methods: METHODS.map((method) => ({ value: method, label: text.methodHints[method] })),
    windowLabel: text.choices.window(
      sessions,
      hasWindow(view.method) ? format.integer(view.window / (sessions ? SESSIONS_A_WEEK : 7)) : null,
    ),
    rangeLabel: text.choices.range(format.days(range.from, range.to)),
    ranges: RANGE_PRESETS.map((preset) => ({
      value: preset,
      label: text.choices.ranges[preset],
      hint: text.choices.rangeHint(preset, view.to === 'latest' ? format.day(range.to) : null),
    })),
  }
}

function marketRank({ id }: Asset): number {
  const rank = MARKETS.indexOf(id)
  return rank === -1 ? MARKETS.length : rank
}
