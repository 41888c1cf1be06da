import type { Dashboard } from '@/lib/views/dashboard'

/** The question, its answer in one sentence, and what must be said with it. */
export function Answer({
  question,
  answer,
  caveat,
  dataLine,
}: Pick<Dashboard, 'question' | 'answer' | 'caveat' | 'dataLine'>) {
  return (
    <section aria-labelledby="question" id="answer" className="grid max-w-[46rem] gap-3">
      <h1 id="question" className="text-2xl font-semibold tracking-tight text-balance">
        {question}
      </h1>
      <p className="text-lg text-pretty">{answer}</p>
      {caveat !== null && <p className="text-base text-pretty text-muted">{caveat}</p>}
      <p className="text-sm text-muted">{dataLine}</p>
    </section>
  )
}
