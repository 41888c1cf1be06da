import { Scenario } from '@/components/question/scenario'
import { getScenario } from '@/lib/queries/scenario'
import { type QuestionPageProps, questionPage } from '../question-route'

/** What if it bursts? */
export default function Page(props: QuestionPageProps) {
  return questionPage('scenario', props, getScenario, ({ page }) => <Scenario page={page} />)
}
