import type { Day } from '@/lib/market/day'
import type { SampleView } from '@/lib/share/parameter'
import type { QuestionFrame } from './question-frame'
import type { QuestionView } from './question-view'
import type { StoryCount } from './story-count'

/** What stands beside the numbers of every answer for machines. */
export interface AnswerData<View extends SampleView> {
  readonly view: View
  readonly range: { readonly from: Day; readonly to: Day }
  /** The sentence of the page, in the language asked for. */
  readonly sentence: string
  /** The p that decides, once all tests of the story are counted. */
  readonly story: StoryCount | null
  readonly warnings: readonly string[]
  readonly terms: readonly string[]
  readonly vintage: number
  /** Version of each method that the figures rest on. */
  readonly methods: Readonly<Record<string, string>>
  /** Where random draws begin; null where nothing is drawn. */
  readonly seed: number | null
}

/** The same as on the page, so that they cannot disagree. */
export function answerData<View extends SampleView>(
  view: View,
  vintage: number,
  { frame, answer }: { readonly frame: QuestionFrame } & Pick<QuestionView, 'answer'>,
): AnswerData<View> {
  return {
    view,
    range: frame.range,
    sentence: answer[0] ?? '',
    story: frame.story,
    warnings: frame.notices.map(({ text }) => text),
    terms: frame.terms,
    vintage,
    methods: frame.methods,
    seed: frame.seed,
  }
}
