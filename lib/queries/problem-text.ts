import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { takeAwayText } from '@/lib/i18n/take-away-text'
import type { QuestionProblem } from './problem'

/** What is wrong with a question and what would be right, in the reader's language. */
export function questionProblemText({ problem }: QuestionProblem, language: Language): string {
  const text = dashboardText(language)
  const format = formatter(language)
  switch (problem.kind) {
    case 'bad-parameters':
      return problem.problems.map((one) => text.problem({ ...one, shown: null })).join(' ')
    case 'query-too-long':
      return text.queryTooLong(format.integer(problem.most))
    case 'unknown-path':
      return text.unknownPath(problem.given)
    case 'method-not-allowed':
      return text.methodNotAllowed({ given: problem.given.slice(0, 20), choices: problem.choices.join(', ') })
    case 'unknown-asset':
      return text.unknownAsset({ given: problem.given, choices: problem.choices.join(', ') })
    case 'unknown-event':
      return text.unknownEvent({ given: problem.given, choices: problem.choices.join(', ') })
    case 'unknown-provider':
      return text.notices.unknownProvider({
        given: problem.given,
        choices: problem.choices.join(', '),
        shown: null,
      })
    case 'future-vintage':
      return text.notices.futureVintage({
        given: format.integer(problem.given),
        latest: format.integer(problem.latest),
      })
    case 'no-values':
      return text.notices.emptyAsset(text.assetNames[problem.asset] ?? problem.asset)
    case 'not-passed-on':
      return takeAwayText(language).notPassedOn(format.list(problem.sources))
    case 'unknown-snapshot':
      return text.unknownSnapshot(problem.given)
    case 'unexpected-members':
      return text.unexpectedMembers(problem.given.map((name) => name.slice(0, 40)).join(', '))
    case 'altered-snapshot':
      return text.alteredSnapshot(problem.given)
    case 'snapshots-full':
      return text.snapshotsFull(format.integer(problem.most))
    case 'not-kept':
      return text.notKept
    case 'not-computed':
      return text.notComputed[problem.why]
    case 'too-many':
      return text.tooMany(format.integer(problem.retryAfterSeconds))
    case 'unavailable':
      return text.unavailable[problem.why]
    case 'not-a-view':
      return text.notAView
  }
}
