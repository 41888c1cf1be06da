import { notFound } from 'next/navigation'
import { retryAfter, statusOf } from '@/app/api/v1/answers'
import { Problem } from '@/components/ui/problem'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import { problemOf } from '@/lib/queries/problem'
import { questionProblemText } from '@/lib/queries/problem-text'
import { requestScope } from '@/lib/request-scope'
import { EVENT_STUDY } from '@/lib/share/questions/event-study'

/** What is shown for a question that cannot be answered as asked; any other error goes on to the error page. */
export function QuestionProblemPage({ error, language }: { error: unknown; language: Language }) {
  const known = problemOf(error)
  if (known === null) throw error
  if (known.problem.kind === 'unknown-snapshot') notFound()
  // Next itself knows of a page's failures only that it was not found.
  requestScope()?.setStatus(statusOf(known.problem.kind), retryAfter(known.problem))
  const text = interfaceText(language)
  if (known.problem.kind === 'unknown-event') {
    const { given, choices } = known.problem
    return (
      <Problem
        lang={language}
        text={text}
        title={text.cannotAnswer}
        detail={dashboardText(language).unknownEvent({ given, choices: null })}
      >
        <ul className="grid w-full gap-1">
          {choices.map((slug) => (
            <li key={slug}>
              <a href={`${EVENT_STUDY.path}/${slug}?lang=${language}`} className="inline-block py-1">
                {slug}
              </a>
            </li>
          ))}
        </ul>
      </Problem>
    )
  }
  return (
    <Problem
      lang={language}
      text={text}
      title={text.cannotAnswer}
      detail={questionProblemText(known, language)}
    />
  )
}
