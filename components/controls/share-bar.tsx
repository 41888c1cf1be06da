'use client'

import { useState } from 'react'
import { fillIn, interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { View } from '@/lib/share/view'
import type { Dashboard } from '@/lib/views/dashboard'
import { copyText } from './copy-text'
import { RefreshButton } from './refresh-button'
import { replyReason } from './reply-reason'

interface ShareBarProps {
  readonly lang: Language
  readonly view: View
  readonly links: Dashboard['links']
  /** Snapshots of a snapshot are the same snapshot: none is offered there. */
  readonly canSnapshot: boolean
  readonly canRefresh: boolean
}

interface Message {
  readonly text: string
  readonly link: string | null
}

/** Takes the answer elsewhere: its link, a fixed copy of it, its numbers. Says aloud what it did. */
export function ShareBar({ lang, view, links, canSnapshot, canRefresh }: ShareBarProps) {
  const text = interfaceText(lang)
  const [message, setMessage] = useState<Message | null>(null)
  const [busy, setBusy] = useState(false)

  async function copyLink() {
    const link = new URL(links.page, window.location.origin).href
    const copied = await copyText(link)
    setMessage(copied ? { text: text.linkCopied, link: null } : { text: text.copyByHand, link })
  }

  async function shareSnapshot() {
    setBusy(true)
    setMessage({ text: text.snapshotPending, link: null })
    try {
      const link = await makeSnapshot()
      const copied = await copyText(link)
      setMessage({ text: copied ? text.snapshotCopied : text.snapshotMade, link })
    } catch (error) {
      const reason = error instanceof Refusal ? error.message : text.serverUnreachable
      setMessage({ text: fillIn(text.snapshotFailed, { reason }), link: null })
    } finally {
      setBusy(false)
    }
  }

  async function makeSnapshot(): Promise<string> {
    const reply = await fetch('/api/v1/snapshots', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ view }),
    })
    if (!reply.ok) throw new Refusal(await replyReason(reply, text))
    const { url } = (await reply.json()) as { readonly url: string }
    return new URL(url, window.location.origin).href
  }

  return (
    <section aria-labelledby="share" className="not-printed grid gap-2">
      <h2 id="share" className="sr-only">
        {text.share}
      </h2>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button with-script" onClick={copyLink}>
          {text.copyLink}
        </button>
        {canSnapshot && (
          <button type="button" className="button with-script" onClick={shareSnapshot} disabled={busy}>
            {text.shareSnapshot}
          </button>
        )}
        <a className="button" href={links.csv} download>
          {text.downloadCsv}
        </a>
        <a className="button" href={links.json}>
          {text.downloadJson}
        </a>
        {canRefresh && <RefreshButton lang={lang} view={view} />}
      </div>
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

/** The server said no, and why. */
class Refusal extends Error {}
