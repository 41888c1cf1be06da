import { retryAfter, statusOf } from '@/app/api/v1/answers'
import { Problem } from '@/components/ui/problem'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import { problemOf } from '@/lib/queries/problem'
import { questionProblemText } from '@/lib/queries/problem-text'
import { requestScope } from '@/lib/request-scope'
import { EVENT_STUDY } from '@/lib/share/questions/event-study'

/** A link to nothing leads to where the reader is, with all that was asked. */
const SAME_ADDRESS = ''

/**
 * What is shown for a question that cannot be answered as asked; any other error goes on to the error page. All of it
 * is rendered here, as Next's own page for what was not found is blank without a script.
 */
export function QuestionProblemPage({ error, language }: { error: unknown; language: Language }) {
  const known = problemOf(error)
  if (known === null) throw error
  const status = statusOf(known.problem.kind)
  requestScope()?.setStatus(status, retryAfter(known.problem))
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
  const detail = questionProblemText(known, language)
  if (known.problem.kind === 'unknown-snapshot')
    return <Problem lang={language} text={text} title={text.notFoundTitle} detail={detail} />
  if (status === 429 || status === 503)
    return (
      <Problem lang={language} text={text} title={text.notAnsweredNow} detail={detail}>
        <a href={SAME_ADDRESS} className="button">
          {text.tryAgain}
        </a>
      </Problem>
    )
  return <Problem lang={language} text={text} title={text.cannotAnswer} detail={detail} />
}
