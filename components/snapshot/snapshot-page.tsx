import { Dashboard } from '@/components/dashboard/dashboard'
import { Bubble } from '@/components/question/bubble'
import { Connectedness } from '@/components/question/connectedness'
import { Deals } from '@/components/question/deals'
import { EventStudy } from '@/components/question/event-study'
import { LeadLag } from '@/components/question/lead-lag'
import { Matrix } from '@/components/question/matrix'
import { Scenario } from '@/components/question/scenario'
import type { AnswerPage } from '@/lib/views/answer-page'
import type { Frozen } from '@/lib/views/snapshot/frozen'

/** The page of a frozen answer: that of its question, fixed. */
export function SnapshotPage({ shown, frozen }: { shown: AnswerPage; frozen: Frozen }) {
  switch (shown.question) {
    case 'correlation':
      return <Dashboard dashboard={shown.page} frozen={frozen} />
    case 'event-study':
      return <EventStudy page={shown.page} />
    case 'matrix':
      return <Matrix page={shown.page} />
    case 'lead-lag':
      return <LeadLag page={shown.page} />
    case 'connectedness':
      return <Connectedness page={shown.page} />
    case 'bubble':
      return <Bubble page={shown.page} />
    case 'scenario':
      return <Scenario page={shown.page} />
    case 'deals':
      return <Deals page={shown.page} />
  }
}
