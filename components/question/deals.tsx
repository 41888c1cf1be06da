import type { ReactNode } from 'react'
import { DealNetworkFigure } from '@/components/charts/deal-network'
import type { DealsPage } from '@/lib/views/deals/deals-view'
import type { FactTable } from '@/lib/views/question/fact-table'
import { FactTableView } from './fact-table'
import { PartControls } from './part-controls'
import { QuestionFrame } from './question-frame'

/** Who finances whom: the graph, its cycles, who gives what, what hangs on one firm, the margin calculator, the sources. */
export function Deals({ page }: { page: DealsPage }) {
  const { frame, margin, deals, dealsSummary } = page
  const { path, links } = frame
  const query = links.page.split('?')[1] ?? ''
  return (
    <QuestionFrame page={page} chapter="deals">
      <DealNetworkFigure chart={page.network} lang={frame.lang} />
      <Part table={page.cycles} />
      <Part table={page.exposure} />
      <Part table={page.stress}>
        <PartControls path={path} query={query} label={page.stress.title} fields={page.stressFields} />
      </Part>
      <section aria-labelledby="margin" className="grid grid-cols-1 gap-5">
        <div className="grid max-w-[46rem] gap-1">
          <h3 id="margin" className="text-lg font-semibold">
            {margin.title}
          </h3>
          {margin.sentences.map((sentence) => (
            <p key={sentence} className="text-base">
              {sentence}
            </p>
          ))}
        </div>
        <PartControls path={path} query={query} label={margin.title} fields={margin.fields} />
        <SmallPart table={margin.result} />
        <SmallPart table={margin.sources} />
      </section>
      <section aria-labelledby={deals.id} className="grid grid-cols-1 gap-2">
        <h3 id={deals.id} className="text-lg font-semibold">
          {deals.title}
        </h3>
        <details>
          <summary className="w-fit py-1 text-sm text-muted hover:text-ink">{dealsSummary}</summary>
          <FactTableView table={deals} />
        </details>
      </section>
    </QuestionFrame>
  )
}

/** A table of facts under its heading, with what can be asked of it between the two. */
function Part({ table, children }: { table: FactTable; children?: ReactNode }) {
  return (
    <section aria-labelledby={table.id} className="grid grid-cols-1 gap-3">
      <div className="grid max-w-[46rem] gap-1">
        <h3 id={table.id} className="text-lg font-semibold">
          {table.title}
        </h3>
        {table.intro !== null && <p className="text-sm text-muted">{table.intro}</p>}
      </div>
      {children}
      <FactTableView table={table} />
    </section>
  )
}

function SmallPart({ table }: { table: FactTable }) {
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-1">
      <h4 id={table.id} className="font-semibold">
        {table.title}
      </h4>
      {table.intro !== null && <p className="text-sm text-muted">{table.intro}</p>}
      <FactTableView table={table} />
    </div>
  )
}
