import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { questionText } from '@/lib/i18n/question-text'
import type { Asset } from '@/lib/market/asset'
import type { Parameter } from '@/lib/share/parameter'
import type { Carried } from '@/lib/share/story'
import type { Field } from './question/field'
import type { QuestionFrame } from './question/question-frame'
import { assetChoices } from './question/sample-fields'
import { info } from './sample-notices'
import type { ShownAsset } from './shown-asset'

interface AssetListFacts {
  readonly shown: readonly ShownAsset[]
  readonly assets: readonly Asset[]
  readonly withValues: ReadonlySet<string>
}

/** The control of a question about several assets: those that take part are chosen. */
export function assetsField(
  { shown, assets, withValues }: AssetListFacts,
  parameter: Parameter<readonly string[]>,
  labels: { readonly label: string; readonly apply: string },
  language: Language,
): Field {
  const ids = shown.map(({ id }) => id)
  return {
    kind: 'assets',
    name: 'assets',
    ...labels,
    fallback: parameter.fallback.join(),
    value: ids,
    chosen: questionText(language).chosenAssets(formatter(language).integer(ids.length), ids.join(', ')),
    most: Number(parameter.choices([])[1]),
    choices: assetChoices(assets, withValues, dashboardText(language), ids),
  }
}

/** The two assets that go with the reader to questions about a pair: those he came with if both are shown, else the first. */
export function carriedPair(
  [x = '', y = '']: readonly string[],
  shown: readonly ShownAsset[],
): Pick<Carried, 'x' | 'y'> {
  const ids = shown.map(({ id }) => id)
  const [first, second] = ids
  return (ids.includes(x) && ids.includes(y)) || first === undefined || second === undefined
    ? { x, y }
    : { x: first, y: second }
}

/** The frame with a note of the assets that were asked for and take no part. */
export function withLeftOut(
  frame: QuestionFrame,
  leftOut: readonly string[],
  language: Language,
): QuestionFrame {
  if (leftOut.length === 0) return frame
  const list = formatter(language).list(leftOut)
  const note = info(questionText(language).withoutValues({ list, one: leftOut.length === 1 }))
  return { ...frame, notices: [note, ...frame.notices] }
}
