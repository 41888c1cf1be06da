import { LeadLag } from '@/components/question/lead-lag'
import { getLeadLag } from '@/lib/queries/lead-lag'
import { type QuestionPageProps, questionPage } from '../question-route'

/** Who moves first? */
export default function Page(props: QuestionPageProps) {
  return questionPage('lead-lag', props, getLeadLag, ({ page }) => <LeadLag page={page} />)
}
