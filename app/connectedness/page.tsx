import { Connectedness } from '@/components/question/connectedness'
import { getConnectedness } from '@/lib/queries/connectedness'
import { type QuestionPageProps, questionPage } from '../question-route'

/** Where do shocks go? */
export default function Page(props: QuestionPageProps) {
  return questionPage('connectedness', props, getConnectedness, ({ page }) => <Connectedness page={page} />)
}
