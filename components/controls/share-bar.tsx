'use client'

import { type ComponentType, lazy, Suspense, useState } from 'react'
import { PartNotLoaded } from '@/components/tools/part-not-loaded'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import { fillIn } from '@/lib/i18n/fill-in'
import type { View } from '@/lib/share/view'
import type { Dashboard } from '@/lib/views/dashboard/dashboard'
import { copyImage, seenTheme } from './copy-image'
import { copyText } from './copy-text'
import { makeSnapshot } from './make-snapshot'
import { Refusal } from './refusal'

// Only operators get it, so that only they wait for it.
const RefreshButton = lazy(
  (): Promise<{ default: ComponentType<{ view: View }> }> =>
    import('./refresh-button').then(
      (module) => ({ default: module.RefreshButton }),
      () => ({ default: PartNotLoaded }),
    ),
)

interface ShareBarProps {
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
export function ShareBar({ view, links, canSnapshot, canRefresh }: ShareBarProps) {
  const text = useInterfaceText()
  // A link that names its vintage is as fixed as a copy.
  const follows = canSnapshot && view.asof === null
  const [message, setMessage] = useState<Message | null>(null)
  const [busy, setBusy] = useState(false)

  async function copyLink() {
    const link = new URL(links.page, window.location.origin).href
    const copied = await copyText(link)
    setMessage(copied ? { text: text.linkCopied, link: null } : { text: text.copyByHand, link })
  }

  async function copyCharts() {
    setBusy(true)
    setMessage({ text: text.imagePending, link: null })
    try {
      const outcome = await copyImage(`${links.png}&theme=${seenTheme()}`, text)
      setMessage({ text: outcome === 'copied' ? text.imageCopied : text.imageSaved, link: null })
    } catch (error) {
      const reason = error instanceof Refusal ? error.message : text.serverUnreachable
      setMessage({ text: fillIn(text.imageFailed, { reason }), link: null })
    } finally {
      setBusy(false)
    }
  }

  async function shareSnapshot() {
    setBusy(true)
    setMessage({ text: text.snapshotPending, link: null })
    try {
      const link = await makeSnapshot('correlation', links.json, text)
      const copied = await copyText(link)
      setMessage({ text: copied ? text.snapshotCopied : text.snapshotMade, link })
    } catch (error) {
      const reason = error instanceof Refusal ? error.message : text.serverUnreachable
      setMessage({ text: fillIn(text.snapshotFailed, { reason }), link: null })
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
        {canRefresh && (
          <Suspense
            fallback={
              <button type="button" className="button with-script" disabled>
                {text.refresh}
              </button>
            }
          >
            <RefreshButton view={view} />
          </Suspense>
        )}
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
