import { Bubble } from '@/components/question/bubble'
import { getBubble } from '@/lib/queries/bubble'
import { questionHead } from '../link-preview'
import { type QuestionPageProps, questionPage } from '../question-route'

export const generateMetadata = ({ searchParams }: QuestionPageProps) =>
  questionHead('bubble', searchParams, getBubble)

/** Is it a bubble? */
export default function Page(props: QuestionPageProps) {
  return questionPage('bubble', props, getBubble, ({ page }) => <Bubble page={page} />)
}
