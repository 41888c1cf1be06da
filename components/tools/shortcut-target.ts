/** What is asked of a key press. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing' | 'defaultPrevented'
>

/** What is asked of the element in which a key was pressed, or on which it acts. */
export interface ElementKind {
  readonly localName: string
  /** Of an input. */
  readonly type?: string
  readonly isContentEditable?: boolean
}

interface Part<Target> {
  querySelectorAll(selector: string): Iterable<Target>
}

export interface Page<Target> extends Part<Target> {
  querySelector(selector: string): unknown
  /** What alone is on the screen; null where the whole page is. */
  readonly fullscreenElement: Part<Target> | null
}

/**
 * The element that a key press acts on: the first visible one that declares the key as its `aria-keyshortcuts`. null
 * while the reader types, holds Ctrl, Alt or Meta, or has a dialog before the page. Behind what is shown full screen there
 * is none.
 */
export function shortcutTarget<Target extends Pick<Element, 'checkVisibility'>>(
  press: Press & { readonly target: unknown },
  page: Page<Target>,
): Target | null {
  const key = pressedKey(press)
  if (key === null || (isElementKind(press.target) && takesKeys(press.target))) return null
  return page.querySelector('dialog:modal') === null ? shortcutElement(key, page) : null
}

/** The element that a key would act on as the page now stands. */
export function shortcutElement<Target extends Pick<Element, 'checkVisibility'>>(
  key: string,
  page: Page<Target>,
): Target | null {
  const declared = (page.fullscreenElement ?? page).querySelectorAll(
    `[aria-keyshortcuts~=${JSON.stringify(key)}]:not(:disabled, [aria-disabled="true"])`,
  )
  for (const element of declared)
    if (element.checkVisibility?.({ visibilityProperty: true }) ?? true) return element
  return null
}

/** The single character that was typed, letters small; null for anything else. Caps Lock does not matter. */
export function pressedKey(press: Press): string | null {
  const { key, shiftKey } = press
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  if (press.repeat || press.isComposing || press.defaultPrevented) return null
  if (key.length !== 1 || key === ' ') return null
  const small = key.toLowerCase()
  // Signs need Shift on one keyboard and not on the next; with a letter it means another key.
  return shiftKey && small !== key.toUpperCase() ? null : small
}

const WITHOUT_TEXT = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'reset', 'submit']

/** Whether letters typed in an element are meant for it: a field of text or numbers, or a list that is searched by them. */
export function takesKeys({ localName, type = 'text', isContentEditable = false }: ElementKind): boolean {
  if (localName === 'input') return !WITHOUT_TEXT.includes(type)
  return localName === 'textarea' || localName === 'select' || isContentEditable
}

function isElementKind(target: unknown): target is ElementKind {
  return typeof target === 'object' && target !== null && 'localName' in target
}
