'use client'

import { type ReactNode, useState } from 'react'
import { Refusal } from '@/components/controls/refusal'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import { fillIn } from '@/lib/i18n/fill-in'
import type { Chapter } from '@/lib/i18n/story-text'
import { copyImage, seenTheme } from './copy-image'
import { copyText } from './copy-text'
import { makeSnapshot } from './make-snapshot'

interface ShareBarProps {
  readonly question: Chapter
  readonly links: {
    readonly page: string
    readonly csv: string
    readonly json: string
    readonly zip: string
    readonly png: string
  }
  /** Snapshots of a snapshot are the same snapshot: none is offered there. */
  readonly canSnapshot: boolean
  /** Whether the link shows the newest data each time, as one that names no vintage does. */
  readonly follows: boolean
  /** Further buttons. */
  readonly children?: ReactNode
}

interface Message {
  readonly text: string
  readonly link: string | null
}

/** Takes the answer elsewhere: its link, a picture, a fixed copy of it, its numbers. Says aloud what it did. */
export function ShareBar({ question, links, canSnapshot, follows, children }: ShareBarProps) {
  const text = useInterfaceText()
  const [message, setMessage] = useState<Message | null>(null)
  const [busy, setBusy] = useState(false)

  async function copyLink() {
    const link = new URL(links.page, window.location.origin).href
    const copied = await copyText(link)
    setMessage(copied ? { text: text.linkCopied, link: null } : { text: text.copyByHand, link })
  }

  /** Does what takes a while, one at a time; where it fails, says why. */
  async function attempt(pending: string, work: () => Promise<Message>, failed: string) {
    setBusy(true)
    setMessage({ text: pending, link: null })
    try {
      setMessage(await work())
    } catch (error) {
      const reason = error instanceof Refusal ? error.message : text.serverUnreachable
      setMessage({ text: fillIn(failed, { reason }), link: null })
    } finally {
      setBusy(false)
    }
  }

  const copyCharts = () =>
    attempt(
      text.imagePending,
      async () => {
        const outcome = await copyImage(`${links.png}&theme=${seenTheme()}`, text)
        return { text: outcome === 'copied' ? text.imageCopied : text.imageSaved, link: null }
      },
      text.imageFailed,
    )

  const shareSnapshot = () =>
    attempt(
      text.snapshotPending,
      async () => {
        const link = await makeSnapshot(question, links.json, text)
        return { text: (await copyText(link)) ? text.snapshotCopied : text.snapshotMade, link }
      },
      text.snapshotFailed,
    )

  return (
    <section aria-labelledby="share" className="not-printed grid gap-2">
      <h2 id="share" className="sr-only">
        {text.share}
      </h2>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button with-script" onClick={copyLink} aria-keyshortcuts="c">
          {follows ? text.copyLinkFollowing : text.copyLink}
        </button>
        <button
          type="button"
          className="button with-script"
          onClick={copyCharts}
          disabled={busy}
          aria-keyshortcuts="i"
        >
          {text.copyImage}
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
        {children}
      </div>
      {follows && <p className="with-script text-xs text-muted">{text.linkOrCopy}</p>}
      <p aria-live="polite" className="min-h-6 text-sm">
        {message?.text}{' '}
        {message?.link != null && (
          <a href={message.link} className="break-all">
            {message.link}
          </a>
        )}
      </p>
    </section>
  )
}
