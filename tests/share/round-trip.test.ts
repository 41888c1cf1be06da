import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Chapter } from '@/lib/i18n/story-text'
import { CATALOGUE } from '@/lib/market/catalogue'
import { parseView } from '@/lib/share/parse-view'
import { parseQuestion, type Question, serialiseQuestion } from '@/lib/share/question'
import { BUBBLE } from '@/lib/share/questions/bubble'
import { CONNECTEDNESS } from '@/lib/share/questions/connectedness'
import { DEALS } from '@/lib/share/questions/deals'
import { EVENT_STUDY } from '@/lib/share/questions/event-study'
import { LEAD_LAG } from '@/lib/share/questions/lead-lag'
import { MATRIX } from '@/lib/share/questions/matrix'
import { SCENARIO } from '@/lib/share/questions/scenario'
import { serialiseView } from '@/lib/share/serialise-view'
import type { View } from '@/lib/share/view'
import { questionViews } from './question-views'
import { ANY_MATTER } from './view-matter'

interface Form {
  readonly write: (view: object) => string
  readonly read: (query: string) => { readonly view: object; readonly problems: readonly unknown[] }
}

function formOf<Asked extends object>(question: Question<Asked>): Form {
  return {
    write: (view) => serialiseQuestion(question, view as Asked),
    read: (query) => parseQuestion(question, new URLSearchParams(query), CATALOGUE),
  }
}

const FORMS: Readonly<Record<Chapter, Form>> = {
  correlation: {
    write: (view) => serialiseView(view as View),
    read: (query) => parseView(new URLSearchParams(query), CATALOGUE),
  },
  'event-study': formOf(EVENT_STUDY),
  matrix: formOf(MATRIX),
  'lead-lag': formOf(LEAD_LAG),
  connectedness: formOf(CONNECTEDNESS),
  bubble: formOf(BUBBLE),
  scenario: formOf(SCENARIO),
  deals: formOf(DEALS),
}

const generated = questionViews(ANY_MATTER)

describe.each(Object.keys(FORMS) as Chapter[])('a view of %s', (question) => {
  const { write, read } = FORMS[question]

  it('comes back from its link, and the link from the view, 10,000 times', () => {
    fc.assert(
      fc.property(generated[question], (view) => {
        const link = write(view)
        const { view: back, problems } = read(link)
        if (problems.length > 0) throw new Error(`${link}: ${JSON.stringify(problems)}`)
        expect(back).toEqual(view)
        expect(write(back)).toBe(link)
      }),
      { numRuns: 10_000, seed: 7 },
    )
  })
})
