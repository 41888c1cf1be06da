'use client'

import { useState } from 'react'
import { copyText } from '@/components/controls/copy-text'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import type { QuestionFrame } from '@/lib/views/question/question-frame'

/** Takes the answer elsewhere: its link, its numbers. Says aloud what it did. */
export function TakeAway({ links }: { links: QuestionFrame['links'] }) {
  const text = useInterfaceText()
  const [message, setMessage] = useState('')
  async function copyLink() {
    const link = new URL(links.page, window.location.origin).href
    setMessage((await copyText(link)) ? text.linkCopied : `${text.copyByHand} ${link}`)
  }
  return (
    <section aria-labelledby="share" className="not-printed grid gap-2">
      <h2 id="share" className="sr-only">
        {text.share}
      </h2>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button with-script" onClick={copyLink} aria-keyshortcuts="c">
          {text.copyLink}
        </button>
        <a className="button" href={links.csv} download aria-keyshortcuts="d">
          {text.downloadCsv}
        </a>
        <a className="button" href={links.json} download>
          {text.downloadJson}
        </a>
      </div>
      <p aria-live="polite" className="min-h-6 text-sm">
        {message}
      </p>
    </section>
  )
}
