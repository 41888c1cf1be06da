import { LeadLag } from '@/components/question/lead-lag'
import { getLeadLag } from '@/lib/queries/lead-lag'
import { questionHead } from '../link-preview'
import { type QuestionPageProps, questionPage } from '../question-route'

export const generateMetadata = ({ searchParams }: QuestionPageProps) =>
  questionHead('lead-lag', searchParams, getLeadLag)

/** Who moves first? */
export default function Page(props: QuestionPageProps) {
  return questionPage('lead-lag', props, getLeadLag, ({ page }) => <LeadLag page={page} />)
}
