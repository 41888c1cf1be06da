'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState } from 'react'
import { fillIn, interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import { type IngestReport, isIngestReport } from './ingest-report'
import { jsonLines } from './json-lines'
import { replyReason } from './reply-reason'

/** Kept for the tab only: the operator types the token once and it goes when the tab closes. */
const TOKEN_KEY = 'spillover-operator-token'

type Progress = Extract<IngestReport, { type: 'progress' }>

/** Starts a pull from the providers and follows it. Shown only where the operator allows it. */
export function RefreshButton({ lang }: { lang: Language }) {
  const text = interfaceText(lang)
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [running, setRunning] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [outcome, setOutcome] = useState<string | null>(null)

  function open() {
    setOutcome(null)
    dialog.current?.showModal()
    const token = window.sessionStorage.getItem(TOKEN_KEY)
    if (token !== null) void refresh(token)
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const token = new FormData(event.currentTarget).get('token')
    if (typeof token === 'string') void refresh(token)
  }

  async function refresh(token: string) {
    setRunning(true)
    setOutcome(null)
    try {
      setOutcome(await pull(token))
      router.refresh()
    } catch {
      setOutcome(fillIn(text.refreshFailed, { reason: text.serverUnreachable }))
    } finally {
      setRunning(false)
      setProgress(null)
    }
  }

  async function pull(token: string): Promise<string> {
    const reply = await fetch('/api/v1/ingest', {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/x-ndjson' },
    })
    if (!reply.ok || reply.body === null) {
      window.sessionStorage.removeItem(TOKEN_KEY)
      return fillIn(text.refreshFailed, { reason: await replyReason(reply, text) })
    }
    window.sessionStorage.setItem(TOKEN_KEY, token)
    try {
      for await (const line of jsonLines(reply.body)) {
        if (!isIngestReport(line)) continue
        if (line.type === 'summary') return line.message
        setProgress(line)
      }
    } catch {
      // A cut connection or a half line ends the same way: without a summary.
    }
    return text.refreshCutOff
  }

  return (
    <>
      <button type="button" className="button with-script" onClick={open}>
        {text.refresh}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="refresh-title"
        className="m-auto w-96 max-w-[calc(100vw-2rem)] border border-line-strong bg-surface p-5 text-ink backdrop:bg-ink/40"
      >
        <h3 id="refresh-title" className="text-lg font-semibold">
          {text.refreshTitle}
        </h3>
        <form onSubmit={submit} className="mt-3 grid gap-4 text-sm">
          {running ? (
            <div>
              <label htmlFor="refresh-progress">{text.refreshing}</label>
              <progress
                id="refresh-progress"
                className="mt-1 block w-full"
                max={progress?.total}
                value={progress?.done}
              />
              <p className="mt-1 min-h-6 text-muted">
                {progress !== null && fillIn(text.refreshProgress, { ...progress })}
              </p>
            </div>
          ) : (
            outcome === null && (
              <>
                <p>{text.refreshExplained}</p>
                <label className="field">
                  {text.token}
                  <input name="token" type="password" autoComplete="off" required />
                </label>
              </>
            )
          )}
          <p aria-live="polite">{outcome}</p>
          <div className="flex justify-end gap-2">
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              {outcome === null ? text.cancel : text.close}
            </button>
            {!running && outcome === null && (
              <button type="submit" className="button">
                {text.start}
              </button>
            )}
          </div>
        </form>
      </dialog>
    </>
  )
}
