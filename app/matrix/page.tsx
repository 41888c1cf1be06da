import { Matrix } from '@/components/question/matrix'
import { getMatrix } from '@/lib/queries/matrix'
import { type QuestionPageProps, questionPage } from '../question-route'

/** Who moves with whom? */
export default function Page(props: QuestionPageProps) {
  return questionPage('matrix', props, getMatrix, ({ page }) => <Matrix page={page} />)
}
