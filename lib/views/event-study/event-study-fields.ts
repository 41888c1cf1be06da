import { MARKETS } from '@/lib/market/markets'
import { EVENT_STUDY } from '@/lib/share/questions/event-study'
import type { Field } from '../question/field'
import { percentField } from '../question/percent-field'
import { assetChoices, rangeField, sampleFields } from '../question/sample-fields'
import type { EventStudyFacts, EventWords } from './event-study-facts'

const { parameters } = EVENT_STUDY

/** What an event study can be asked of: the three assets and the size of a fall. */
export function eventFields({ view, assets, withValues }: EventStudyFacts, said: EventWords): Field[] {
  const { words, text, language } = said
  const choices = (other: string) =>
    assetChoices(assets, withValues, text, [view.source, view.target]).filter(({ value }) => value !== other)
  return [
    {
      kind: 'choice',
      name: 'source',
      label: words.fields.source,
      fallback: parameters.source.fallback,
      value: view.source,
      choices: choices(view.target),
    },
    {
      kind: 'choice',
      name: 'target',
      label: words.fields.target,
      fallback: parameters.target.fallback,
      value: view.target,
      choices: choices(view.source),
    },
    {
      kind: 'choice',
      name: 'market',
      label: words.fields.market,
      fallback: parameters.market.fallback,
      value: view.market,
      choices: MARKETS.map((id) => ({
        value: id,
        label: `${id} · ${text.assetNames[id] ?? assets.find((asset) => asset.id === id)?.name ?? id}`,
      })),
    },
    percentField(
      { name: 'fall', label: words.fields.fall, value: view.fall },
      parameters.fall,
      words.fields.fallRule,
      language,
    ),
    rangeField(view, text, language),
  ]
}

/** Asked seldom: the windows, and where the values come from. */
export function moreEventFields({ view, shown, providerNames }: EventStudyFacts, said: EventWords): Field[] {
  const { words, text, language } = said
  return [
    ...(['pre', 'post', 'estimation', 'gap'] as const).map((name) =>
      numberField(name, words.fields[name], said, view),
    ),
    ...sampleFields(view, shown, providerNames, text, language),
  ]
}

function numberField(
  name: 'pre' | 'post' | 'estimation' | 'gap',
  label: string,
  { words }: EventWords,
  view: EventStudyFacts['view'],
): Field {
  const { fallback, choices } = parameters[name]
  const [low = '', high = ''] = choices([])
  return {
    kind: 'number',
    name,
    label,
    fallback: String(fallback),
    value: String(view[name]),
    min: Number(low),
    max: Number(high),
    step: 1,
    rule: words.fields.rule({ label, low, high }),
  }
}
