import type { QuestionView } from '@/lib/views/question/question-view'

/** The question, its answer in one sentence, and what must be said with it. */
export function QuestionAnswer({ page: { question, answer, frame } }: { page: QuestionView }) {
  const [lead, ...others] = answer
  const { counted } = frame
  return (
    <section aria-labelledby="question" id="answer" className="grid gap-3">
      <h1 id="question" className="max-w-[46rem] text-2xl font-semibold tracking-tight text-balance">
        {question}
      </h1>
      <p className="max-w-[46rem] text-xl text-pretty" data-answer="">
        {lead}
      </p>
      {/* Beside each other where there is room, so that the chart is not far. */}
      <div className="mt-1 grid gap-2 text-sm lg:block lg:columns-2 lg:gap-14">
        {(counted === null ? others : [counted, ...others]).map((sentence) => (
          <p key={sentence} className="break-inside-avoid text-pretty lg:mb-2">
            {sentence}
          </p>
        ))}
        <p className="break-inside-avoid text-muted">{frame.dataLine}</p>
      </div>
    </section>
  )
}
