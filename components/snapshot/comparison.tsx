import { FactTableView } from '@/components/question/fact-table'
import type { SnapshotComparison } from '@/lib/views/snapshot/snapshot-comparison'

/** The frozen and the live answer side by side: what they say, figure by figure, and which values were revised. */
export function Comparison({ comparison }: { comparison: SnapshotComparison }) {
  const { title, summary, answers, figures, revised } = comparison
  return (
    <section aria-labelledby="comparison" className="grid gap-5 border-b border-line-strong pb-8">
      <div className="grid gap-2">
        <h2 id="comparison" className="text-lg font-semibold">
          {title}
        </h2>
        <p className="max-w-[46rem] text-pretty">{summary}</p>
      </div>
      <div className="grid gap-x-10 gap-y-4 md:grid-cols-2">
        {answers.map(({ head, sentence }) => (
          <div key={head} className="grid content-start gap-1">
            <h3 className="text-sm text-muted">{head}</h3>
            <p className="text-pretty">{sentence}</p>
          </div>
        ))}
      </div>
      {[figures, revised].map((table) => (
        <div key={table.id} className="grid gap-2">
          <h3 id={table.id} className="font-semibold">
            {table.title}
          </h3>
          {table.intro !== null && <p className="text-sm text-muted">{table.intro}</p>}
          <FactTableView table={table} />
        </div>
      ))}
    </section>
  )
}
