'use client'

import { useState } from 'react'
import { copyText } from '@/components/controls/copy-text'
import { makeSnapshot } from '@/components/controls/make-snapshot'
import { Refusal } from '@/components/controls/refusal'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import { fillIn } from '@/lib/i18n/fill-in'
import type { Chapter } from '@/lib/i18n/story-text'
import type { QuestionFrame } from '@/lib/views/question/question-frame'

interface TakeAwayProps {
  readonly question: Chapter
  readonly links: QuestionFrame['links']
  /** Snapshots of a snapshot are the same snapshot: none is offered there. */
  readonly canSnapshot: boolean
}

interface Message {
  readonly text: string
  readonly link?: string
}

/** Takes the answer elsewhere: its link, a fixed copy of it, its numbers, its picture. Says aloud what it did. */
export function TakeAway({ question, links, canSnapshot }: TakeAwayProps) {
  const text = useInterfaceText()
  const [message, setMessage] = useState<Message | null>(null)
  const [busy, setBusy] = useState(false)

  async function copyLink() {
    const link = new URL(links.page, window.location.origin).href
    setMessage((await copyText(link)) ? { text: text.linkCopied } : { text: text.copyByHand, link })
  }

  async function shareSnapshot() {
    setBusy(true)
    setMessage({ text: text.snapshotPending })
    try {
      const link = await makeSnapshot(question, links.json, text)
      setMessage({ text: (await copyText(link)) ? text.snapshotCopied : text.snapshotMade, link })
    } catch (error) {
      const reason = error instanceof Refusal ? error.message : text.serverUnreachable
      setMessage({ text: fillIn(text.snapshotFailed, { reason }) })
    } finally {
      setBusy(false)
    }
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
        {canSnapshot && (
          <button
            type="button"
            className="button with-script"
            onClick={shareSnapshot}
            disabled={busy}
            aria-keyshortcuts="s"
          >
            {text.shareSnapshot}
          </button>
        )}
        <a className="button" href={links.csv} download aria-keyshortcuts="d">
          {text.downloadCsv}
        </a>
        <a className="button" href={links.zip} download>
          {text.downloadZip}
        </a>
      </div>
      <p aria-live="polite" className="min-h-6 text-sm">
        {message?.text}{' '}
        {message?.link !== undefined && (
          <a href={message.link} className="break-all">
            {message.link}
          </a>
        )}
      </p>
    </section>
  )
}
