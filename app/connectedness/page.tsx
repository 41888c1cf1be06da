import { Connectedness } from '@/components/question/connectedness'
import { getConnectedness } from '@/lib/queries/connectedness'
import { questionHead } from '../link-preview'
import { type QuestionPageProps, questionPage } from '../question-route'

export const generateMetadata = ({ searchParams }: QuestionPageProps) =>
  questionHead('connectedness', searchParams, getConnectedness)

/** Where do shocks go? */
export default function Page(props: QuestionPageProps) {
  return questionPage('connectedness', props, getConnectedness, ({ page }) => <Connectedness page={page} />)
}
