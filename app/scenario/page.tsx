import { Scenario } from '@/components/question/scenario'
import { getScenario } from '@/lib/queries/scenario'
import { questionHead } from '../link-preview'
import { type QuestionPageProps, questionPage } from '../question-route'

export const generateMetadata = ({ searchParams }: QuestionPageProps) =>
  questionHead('scenario', searchParams, getScenario)

/** What if it bursts? */
export default function Page(props: QuestionPageProps) {
  return questionPage('scenario', props, getScenario, ({ page }) => <Scenario page={page} />)
}
