import type { BubblePage } from './bubble/bubble-view'
import type { ConnectednessPage } from './connectedness/connectedness-view'
import type { Dashboard } from './dashboard/dashboard'
import type { DealsPage } from './deals/deals-view'
import type { EventStudyPage } from './event-study/event-study-view'
import type { LeadLagPage } from './lead-lag/lead-lag-view'
import type { MatrixPage } from './matrix/matrix-view'
import type { ScenarioPage } from './scenario/scenario-view'

/** The page of any question, with its name: only the component of that question can show it. */
export type AnswerPage =
  | { readonly question: 'correlation'; readonly page: Dashboard }
  | { readonly question: 'event-study'; readonly page: EventStudyPage }
  | { readonly question: 'matrix'; readonly page: MatrixPage }
  | { readonly question: 'lead-lag'; readonly page: LeadLagPage }
  | { readonly question: 'connectedness'; readonly page: ConnectednessPage }
  | { readonly question: 'bubble'; readonly page: BubblePage }
  | { readonly question: 'scenario'; readonly page: ScenarioPage }
  | { readonly question: 'deals'; readonly page: DealsPage }
