import type { Dashboard } from '@/lib/views/dashboard/dashboard'

/** The question, its answer in one sentence, and what must be said with it. */
export function Answer({
  question,
  answer,
  story,
  limit,
  dataLine,
}: Pick<Dashboard, 'question' | 'answer' | 'story' | 'limit' | 'dataLine'>) {
  return (
    <section aria-labelledby="question" id="answer" className="grid max-w-[46rem] gap-3">
      <h1 id="question" className="text-2xl font-semibold tracking-tight text-balance">
        {question}
      </h1>
      {answer.lead !== null && (
        <p className="text-xl text-pretty" data-answer="">
          {answer.lead}
        </p>
      )}
      <p data-answer="" className={`text-pretty ${answer.lead === null ? 'text-xl' : 'text-base'}`}>
        {answer.figures}
      </p>
      {story !== null && <p className="text-base text-pretty">{story}</p>}
      <p className="text-sm text-pretty text-muted">
        {limit} {dataLine}.
      </p>
    </section>
  )
}
