import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { QuestionProblemPage } from '@/app/question-problem-page'
import type { Language } from '@/lib/i18n/language'
import { QuestionProblem } from '@/lib/queries/problem'
import { withRequestScope } from '@/lib/request-scope'

/** The page as a reader without a script has it, and what the front was told to send with it. */
function pageOf(problem: QuestionProblem['problem'], language: Language) {
  const told: unknown[] = []
  const scope = {
    client: '192.0.2.1',
    signal: new AbortController().signal,
    setStatus: (...parts: unknown[]) => told.push(parts),
  }
  const html = withRequestScope(scope, () =>
    renderToStaticMarkup(<QuestionProblemPage error={new QuestionProblem(problem)} language={language} />),
  )
  return { html, told }
}

describe('the page of a question that cannot be answered', () => {
  it.each([
    ['en', 'There is no such page', 'There is no snapshot &#x27;nope&#x27;.'],
    ['de', 'Diese Seite gibt es nicht', 'nope'],
  ] as const)(
    'is rendered whole for a snapshot that nobody knows, in the language %s',
    (language, title, detail) => {
      const { html, told } = pageOf({ kind: 'unknown-snapshot', given: 'nope' }, language)
      expect(html).toContain(title)
      expect(html).toContain(detail)
      expect(told).toEqual([[404, {}]])
    },
  )

  it('offers another try where only the moment was wrong', () => {
    const { html, told } = pageOf({ kind: 'too-many', retryAfterSeconds: 7 }, 'en')
    expect(html).toContain('This question cannot be answered just now')
    expect(html).toContain('<a href="" class="button">Try again</a>')
    expect(told).toEqual([[429, { 'retry-after': '7' }]])
    expect(pageOf({ kind: 'unknown-asset', given: 'X', choices: [] }, 'en').html).not.toContain('Try again')
  })
})
