import { notFound } from 'next/navigation'
import { Problem } from '@/components/ui/problem'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import { QuestionProblem } from '@/lib/queries/problem'
import { questionProblemText } from '@/lib/queries/problem-text'

/** What is shown for a question that cannot be answered as asked; any other error goes on to the error page. */
export function QuestionProblemPage({ error, language }: { error: unknown; language: Language }) {
  if (!(error instanceof QuestionProblem)) throw error
  if (error.problem.kind === 'unknown-snapshot') notFound()
  const text = interfaceText(language)
  return (
    <Problem
      lang={language}
      text={text}
      title={text.cannotAnswer}
      detail={questionProblemText(error, language)}
    />
  )
}
