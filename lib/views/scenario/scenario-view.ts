import type { ScenarioResult } from '@/lib/analysis/scenario-result'
import { pairTest } from '@/lib/analysis/stands-out'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { scenarioText } from '@/lib/i18n/scenario-text'
import type { Asset } from '@/lib/market/asset'
import { SCENARIO, type ScenarioView } from '@/lib/share/questions/scenario'
import type { FanChart } from '../charts/fan-chart'
import type { Field } from '../question/field'
import { percentField } from '../question/percent-field'
import { type QuestionFacts, questionFrame } from '../question/question-frame'
import type { QuestionView } from '../question/question-view'
import { assetChoices, rangeField, sampleFields } from '../question/sample-fields'
import { kindOf, nameOf } from '../shown-asset'
import { scenarioAnswer } from './scenario-answer'
import { scenarioEvidence } from './scenario-evidence'
import { scenarioFan } from './scenario-fan'
import { type ScenarioPresets, scenarioPresets } from './scenario-presets'
import { moveParts, type ScenarioSaid } from './scenario-said'

export interface ScenarioFacts extends QuestionFacts<ScenarioView> {
  readonly result: ScenarioResult
  readonly assets: readonly Asset[]
  readonly withValues: ReadonlySet<string>
}

export interface ScenarioPage extends QuestionView {
  /** null where there is no outcome. */
  readonly fan: FanChart | null
  readonly presets: ScenarioPresets
}

/** The page of 'what if it bursts?' in the reader's language. Words and layout only: every number comes from the facts. */
export function scenarioView(
  facts: ScenarioFacts,
  language: Language,
  urlLanguage: Language | null,
): ScenarioPage {
  const { result, view, shown, range } = facts
  const text = dashboardText(language)
  const words = scenarioText(language)
  const format = formatter(language)
  const [source, target] = shown
  if (source === undefined || target === undefined) throw new RangeError('A scenario is of two assets.')
  const said: ScenarioSaid = {
    x: nameOf(source, text),
    y: nameOf(target, text),
    kind: kindOf(target),
    words,
    text,
    format,
    language,
  }
  const { calibration, outcome, sessions } = result
  const frame = questionFrame(
    SCENARIO,
    facts,
    {
      methods: {
        method: result.method,
        link: result.link.method,
        ...(result.link.intervalMethod === null ? {} : { linkInterval: result.link.intervalMethod }),
        ...(calibration === null ? {} : { calibration: calibration.method }),
      },
      seed: result.seed,
      dropped: result.dropped,
      on: 'returns',
      decides: pairTest(result.link, []),
    },
    { x: view.source, y: view.target },
    language,
    urlLanguage,
  )
  return {
    frame,
    question: words.question(moveParts(result, said)),
    answer: scenarioAnswer(result, said),
    fields: [...ownFields(facts, language), rangeField(view, text, language)],
    moreFields: [
      numberField('seed', words.fields.seed, words.fields.seedRule, view),
      ...sampleFields(view, shown, facts.providerNames, text, language),
    ],
    evidence: scenarioEvidence(result, said),
    how: words.how,
    not: words.not,
    fan: outcome && scenarioFan(result, outcome, target.id, frame.source, said),
    presets: scenarioPresets({ view, source, until: range.to, sessions }, said, urlLanguage),
  }
}

function ownFields({ view, assets, withValues, result }: ScenarioFacts, language: Language): Field[] {
  const { fields } = scenarioText(language)
  const assetField = (name: 'source' | 'target', label: string, other: string): Field => ({
    kind: 'choice',
    name,
    label,
    fallback: SCENARIO.parameters[name].fallback,
    value: view[name],
    choices: assetChoices(assets, withValues, dashboardText(language), [view.source, view.target]).filter(
      ({ value }) => value !== other,
    ),
  })
  return [
    assetField('source', fields.source, view.target),
    assetField('target', fields.target, view.source),
    percentField(
      { name: 'shock', label: fields.shock, value: view.shock },
      SCENARIO.parameters.shock,
      fields.shockRule,
      language,
    ),
    numberField('horizon', fields.horizon(result.sessions), fields.horizonRule, view),
  ]
}

function numberField(
  name: 'horizon' | 'seed',
  label: string,
  rule: (low: string, high: string) => string,
  view: ScenarioView,
): Field {
  const { choices, fallback } = SCENARIO.parameters[name]
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
    rule: rule(low, high),
  }
}
