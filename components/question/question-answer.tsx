import type { QuestionView } from '@/lib/views/question-view'

/** The question, its answer in one sentence, and what must be said with it. */
export function QuestionAnswer({ page: { question, answer, frame } }: { page: QuestionView }) {
  const [lead, ...others] = answer
  return (
    <section aria-labelledby="question" id="answer" className="grid max-w-[46rem] gap-3">
      <h1 id="question" className="text-2xl font-semibold tracking-tight text-balance">
        {question}
      </h1>
      <p className="text-xl text-pretty" data-answer="">
        {lead}
      </p>
      {others.map((sentence) => (
        <p key={sentence} className="text-base text-pretty">
          {sentence}
        </p>
      ))}
      <p className="text-sm text-muted">{frame.dataLine}</p>
    </section>
  )
}
