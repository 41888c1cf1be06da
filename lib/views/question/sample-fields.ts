import { capital } from '@/lib/i18n/capital'
import type { DashboardText } from '@/lib/i18n/dashboard-text'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import { questionText } from '@/lib/i18n/question-text'
import type { Asset } from '@/lib/market/asset'
import { AI_BASKET } from '@/lib/market/catalogue'
import { isDay } from '@/lib/market/day'
import type { SampleView } from '@/lib/share/parameter'
import { RANGE_PRESETS } from '@/lib/share/view'
import type { Choice } from '../dashboard/dashboard'
import { type ProviderNames, providerName } from '../provider-name'
import type { ShownAsset } from '../shown-asset'
import type { Field } from './field'

/** The assets to choose from, under their kinds: those with a value in the store, and the basket. */
export function assetChoices(
  assets: readonly Asset[],
  withValues: ReadonlySet<string>,
  text: DashboardText,
  chosen: readonly string[] = [],
): Choice[] {
  const baskets = [AI_BASKET, ...chosen.filter((id) => id.includes('+'))]
  return [
    ...assets
      .filter(({ id }) => withValues.has(id))
      .map(({ id, name, kind }) => ({
        value: id,
        label: `${id} · ${capital(text.assetNames[id] ?? name)}`,
        group: text.choices.groups[kind],
      })),
    ...[...new Set(baskets)].map((id) => ({
      value: id,
      label: text.assetNames[id] === undefined ? id : `${id} · ${capital(text.assetNames[id])}`,
      group: text.choices.groups.basket,
    })),
  ]
}

/** The range as a few places to go to. */
export function rangeField(view: SampleView, text: DashboardText, language: Language): Field {
  return {
    kind: 'links',
    name: 'from',
    label: interfaceText(language).range,
    fallback: 'max',
    value: view.to === 'latest' ? view.from : '',
    choices: RANGE_PRESETS.map((preset) => ({ value: preset, label: text.choices.ranges[preset] })),
  }
}

/** What every question can be asked of: own days, another provider, another clock. */
export function sampleFields(
  view: SampleView,
  shown: readonly ShownAsset[],
  names: ProviderNames,
  text: DashboardText,
  language: Language,
): Field[] {
  const words = interfaceText(language)
  const rules = questionText(language)
  const providers = [...new Set(shown.flatMap(({ available }) => available))]
  return [
    {
      kind: 'day',
      name: 'from',
      label: rules.from,
      fallback: '',
      value: isDay(view.from) ? view.from : '',
      rule: rules.fromRule,
    },
    {
      kind: 'day',
      name: 'to',
      label: rules.to,
      fallback: '',
      value: view.to === 'latest' ? '' : view.to,
      rule: rules.toRule,
    },
    ...(providers.length < 2 && view.provider === null
      ? []
      : [
          {
            kind: 'choice' as const,
            name: 'provider',
            label: words.provider,
            fallback: '',
            value: view.provider ?? '',
            choices: [
              { value: '', label: words.providerDefault },
              { value: 'all', label: text.choices.providerAll },
              ...providers.map((id) => ({ value: id, label: providerName(id, names) })),
            ],
          },
        ]),
    {
      kind: 'choice',
      name: 'clock',
      label: words.clock,
      fallback: 'day',
      value: view.clock,
      choices: [
        { value: 'day', label: words.clockDay },
        { value: 'close', label: words.clockClose },
      ],
    },
  ]
}
