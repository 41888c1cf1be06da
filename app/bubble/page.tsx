import { Bubble } from '@/components/question/bubble'
import { getBubble } from '@/lib/queries/bubble'
import { type QuestionPageProps, questionPage } from '../question-route'

/** Is it a bubble? */
export default function Page(props: QuestionPageProps) {
  return questionPage('bubble', props, getBubble, ({ page }) => <Bubble page={page} />)
}
