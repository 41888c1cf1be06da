'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import { fillIn } from '@/lib/i18n/fill-in'
import type { View } from '@/lib/share/view'
import { forgetToken, keepToken, keptToken } from './operator-token'
import { type PullOutcome, type PullProgress, pull } from './pull'

/** Starts a pull from the providers and follows it. Shown only where the operator allows it. */
export function RefreshButton({ view }: { view: View }) {
  const text = useInterfaceText()
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [running, setRunning] = useState(false)
  const [progress, setProgress] = useState<PullProgress | null>(null)
  const [outcome, setOutcome] = useState<PullOutcome | null>(null)
  const asksForToken = !running && outcome?.refused !== false
  useEffect(() => {
    if (outcome?.refused) field.current?.focus()
  }, [outcome])

  function open() {
    setOutcome(null)
    dialog.current?.showModal()
    const token = keptToken()
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
    const ended = await pull({ view, token, text, onProgress: setProgress })
    setOutcome(ended)
    setRunning(false)
    setProgress(null)
    if (ended.refused) forgetToken()
    else {
      keepToken(token)
      router.refresh()
    }
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
          <p id="refresh-outcome" aria-live="polite" className="empty:hidden">
            {outcome?.message}
          </p>
          {running && (
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
          )}
          {asksForToken && (
            <>
              {outcome === null && <p>{text.refreshExplained}</p>}
              <label className="field">
                {text.token}
                <input
                  ref={field}
                  name="token"
                  type="password"
                  autoComplete="off"
                  required
                  aria-describedby="refresh-outcome"
                />
              </label>
            </>
          )}
          <div className="flex justify-end gap-2">
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              {outcome?.refused === false ? text.close : text.cancel}
            </button>
            {asksForToken && (
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
