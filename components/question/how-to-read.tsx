import { questionText } from '@/lib/i18n/question-text'
import type { QuestionView } from '@/lib/views/question/question-view'

/** How the charts are read, and what they do not show. */
export function HowToRead({ page: { how, not, frame } }: { page: QuestionView }) {
  const text = questionText(frame.lang)
  const parts = [
    { id: 'how-to-read', heading: text.howToRead, sentences: how },
    { id: 'what-not', heading: text.whatNot, sentences: not },
  ]
  return (
    <div className="grid gap-x-14 gap-y-6 text-sm lg:grid-cols-2">
      {parts.map(({ id, heading, sentences }) => (
        <section key={id} aria-labelledby={id} className="grid max-w-[46rem] content-start gap-2">
          <h2 id={id} className="text-lg font-semibold">
            {heading}
          </h2>
          <ul className="grid list-disc gap-1.5 pl-5">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
