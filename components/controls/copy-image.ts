import type { InterfaceText } from '@/lib/i18n/interface-text'
import { Refusal } from './refusal'

/**
 * Puts the drawing at `href` on the clipboard as a PNG; saves it as a file where the browser does not allow that. Throws
 * where there is no picture, a `Refusal` where the reason is known.
 */
export async function copyImage(href: string, text: InterfaceText): Promise<'copied' | 'saved'> {
  const picture = drawnPicture(href, text)
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

/** The part that draws is not needed before somebody copies. */
async function drawnPicture(href: string, text: InterfaceText) {
  const { pngOfSvg } = await import('./png-of-svg').catch(() => {
    throw new Refusal(text.serverUnreachable)
  })
  return pngOfSvg(href, text)
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
