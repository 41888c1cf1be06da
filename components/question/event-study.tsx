import { BarChartFigure } from '@/components/charts/bar-chart'
import { IntervalChartFigure } from '@/components/charts/interval-chart'
import { LineChartFigure } from '@/components/charts/line-chart'
import type { EventStudyPage } from '@/lib/views/event-study/event-study-view'
import { EventCard } from './event-card'
import { EventStudyTable } from './event-study-table'
import { frameQuery } from './frame-query'
import { QuestionFrame } from './question-frame'

/** Did it drag crypto down: the raw answer, the event among other dates, its days and hours, and all other events. */
export function EventStudy({ page }: { page: EventStudyPage }) {
  const { frame, card, afterFalls, placebo, abnormal, hours, noHours, tables } = page
  const { lang } = frame
  return (
    <QuestionFrame
      page={page}
      chapter="event-study"
      before={<EventCard card={card} lang={lang} query={frameQuery(frame)} />}
    >
      {afterFalls !== null && <IntervalChartFigure chart={afterFalls} lang={lang} />}
      {placebo !== null && <BarChartFigure chart={placebo} lang={lang} />}
      {abnormal !== null && <BarChartFigure chart={abnormal} lang={lang} />}
      {hours !== null && <LineChartFigure chart={hours} lang={lang} />}
      {noHours !== null && <p className="max-w-[46rem] text-sm text-muted">{noHours}</p>}
      {tables.map((table) => (
        <EventStudyTable key={table.key} table={table} />
      ))}
    </QuestionFrame>
  )
}
