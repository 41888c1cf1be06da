import { Refusal } from '@/components/controls/refusal'
import { replyReason } from '@/components/controls/reply-reason'
import type { InterfaceText } from '@/lib/i18n/interface-text'

/**
 * Puts the PNG at `href` on the clipboard; saves it as a file where the browser does not allow that. Throws where there is
 * no picture, a `Refusal` where the reason is known.
 */
export async function copyImage(href: string, text: InterfaceText): Promise<'copied' | 'saved'> {
  const picture = fetchPicture(href, text)
  const png = picture.then(({ blob }) => blob)
  // Without a clipboard nobody waits for it; its failure is met below.
  png.catch(() => undefined)
  try {
    // Given as a promise, since Safari lets a page write to the clipboard in the moment of the click only.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
    return 'copied'
  } catch {
    const { blob, name } = await picture
    save(blob, name)
    return 'saved'
  }
}

/** The picture, and the name of its file. */
async function fetchPicture(href: string, text: InterfaceText): Promise<{ blob: Blob; name: string }> {
  const reply = await fetch(href).catch(() => {
    throw new Refusal(text.serverUnreachable)
  })
  if (!reply.ok) throw new Refusal(await replyReason(reply, text))
  const named = /filename="([^"]+)"/.exec(reply.headers.get('content-disposition') ?? '')
  return { blob: await reply.blob(), name: named?.[1] ?? 'correlation.png' }
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The download has its own hold on the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** The theme in which the page is seen at this moment: the reader's choice, else the device's. */
export function seenTheme(): 'light' | 'dark' {
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
