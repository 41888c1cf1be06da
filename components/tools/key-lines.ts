import type { ToolsText } from '@/lib/i18n/tools-text'
import { type Page, shortcutElement } from './shortcut-target'

/** One line of the list of keys. */
export interface KeyLine {
  readonly keys: readonly string[]
  readonly words: string
}

const PREFIX = 'key:'

/** The keys that have words and something to act on, in the order of the words. */
export function pageKeys<Target extends Pick<Element, 'checkVisibility'>>(
  text: ToolsText,
  page: Page<Target>,
): KeyLine[] {
  return Object.entries(text)
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, words]) => ({ keys: [name.slice(PREFIX.length)], words }))
    .filter(({ keys: [key = ''] }) => shortcutElement(key, page) !== null)
}

/** The keys of a chart. A page without controls is fixed: there a chart can be read and no more. */
export function chartKeys(text: ToolsText, page: Pick<Page<never>, 'querySelector'>): KeyLine[] {
  if (page.querySelector('.chart-crosshair') === null) return []
  const read: KeyLine[] = [
    { keys: ['←', '→', '↓', '↑'], words: text.chartStep },
    { keys: [text.pageUp, text.pageDown], words: text.chartLeap },
    { keys: [text.home, text.end], words: text.chartEnds },
    { keys: ['Esc'], words: text.chartLeave },
  ]
  const choose: KeyLine[] = [
    { keys: [text.enter], words: text.chartPin },
    { keys: ['+', '−'], words: text.chartZoom },
    { keys: [text.shift, '←', '→'], words: text.chartSelect },
  ]
  return page.querySelector('#controls') === null ? read : [...read.slice(0, 3), ...choose, ...read.slice(3)]
}
