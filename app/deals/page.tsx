import { Deals } from '@/components/question/deals'
import { getDeals } from '@/lib/queries/deals'
import { type QuestionPageProps, questionPage } from '../question-route'

/** Who finances whom? */
export default function Page(props: QuestionPageProps) {
  return questionPage('deals', props, getDeals, ({ page }) => <Deals page={page} />)
}
