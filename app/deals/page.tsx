import { Deals } from '@/components/question/deals'
import { getDeals } from '@/lib/queries/deals'
import { questionHead } from '../link-preview'
import { type QuestionPageProps, questionPage } from '../question-route'

export const generateMetadata = ({ searchParams }: QuestionPageProps) =>
  questionHead('deals', searchParams, getDeals)

/** Who finances whom? */
export default function Page(props: QuestionPageProps) {
  return questionPage('deals', props, getDeals, ({ page }) => <Deals page={page} />)
}
