import { Matrix } from '@/components/question/matrix'
import { getMatrix } from '@/lib/queries/matrix'
import { questionHead } from '../link-preview'
import { type QuestionPageProps, questionPage } from '../question-route'

export const generateMetadata = ({ searchParams }: QuestionPageProps) =>
  questionHead('matrix', searchParams, getMatrix)

/** Who moves with whom? */
export default function Page(props: QuestionPageProps) {
  return questionPage('matrix', props, getMatrix, ({ page }) => <Matrix page={page} />)
}
