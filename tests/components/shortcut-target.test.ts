import { describe, expect, it } from 'vitest'
import { chartKeys, pageKeys } from '@/components/tools/key-lines'
import { pressedKey, shortcutElement, shortcutTarget, takesKeys } from '@/components/tools/shortcut-target'
import { toolsText } from '@/lib/i18n/tools-text'

const press = (key: string, held: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
  target: { localName: 'body' },
  ...held,
})

interface Part {
  readonly name: string
  readonly isVisible: boolean
  checkVisibility(): boolean
}

const part = (name: string, isVisible = true): Part => ({ name, isVisible, checkVisibility: () => isVisible })

type Parts = Readonly<Record<string, readonly Part[]>>

/** As much of selectors as is asked of an element or a page. */
const holding = (parts: Parts) => ({
  querySelectorAll: (selector: string) => parts[/~="(.+?)"\]/.exec(selector)?.[1] ?? ''] ?? [],
})

function pageOf(parts: Parts, others: readonly string[] = [], onFullScreen: Parts | null = null) {
  return {
    ...holding(parts),
    querySelector: (selector: string) => (others.includes(selector) ? {} : null),
    fullscreenElement: onFullScreen && holding(onFullScreen),
  }
}

describe('pressedKey', () => {
  it('is the character that was typed', () => {
    for (const key of ['d', '/', '?', '1', 'ü']) expect(pressedKey(press(key))).toBe(key)
  })

  it('takes signs with Shift, as keyboards differ, but letters without', () => {
    expect(pressedKey(press('/', { shiftKey: true }))).toBe('/')
    expect(pressedKey(press('1', { shiftKey: true }))).toBe('1')
    expect(pressedKey(press('D', { shiftKey: true }))).toBeNull()
    expect(pressedKey(press('D'))).toBe('d')
  })

  it.each(['ctrlKey', 'metaKey', 'altKey', 'repeat', 'isComposing', 'defaultPrevented'])(
    'is null with %s',
    (held) => {
      expect(pressedKey(press('d', { [held]: true }))).toBeNull()
    },
  )

  it('is null for keys that type nothing, and for the one that scrolls', () => {
    for (const key of ['Enter', 'Escape', 'ArrowLeft', 'Dead', 'F1', ' '])
      expect(pressedKey(press(key))).toBeNull()
  })
})

describe('takesKeys', () => {
  it('holds where letters are meant for the element', () => {
    for (const type of ['text', 'number', 'date', 'password', 'search'])
      expect(takesKeys({ localName: 'input', type })).toBe(true)
    expect(takesKeys({ localName: 'input' })).toBe(true)
    expect(takesKeys({ localName: 'textarea', type: 'textarea' })).toBe(true)
    expect(takesKeys({ localName: 'select', type: 'select-one' })).toBe(true)
    expect(takesKeys({ localName: 'div', isContentEditable: true })).toBe(true)
  })

  it('does not where they do nothing', () => {
    for (const type of ['checkbox', 'radio', 'button', 'file'])
      expect(takesKeys({ localName: 'input', type })).toBe(false)
    for (const localName of ['a', 'button', 'summary', 'div', 'body'])
      expect(takesKeys({ localName })).toBe(false)
  })
})

describe('shortcutTarget', () => {
  const csv = part('csv')
  const page = pageOf({ d: [csv] })

  it('is the element that declares the key', () => {
    expect(shortcutTarget(press('d'), page)).toBe(csv)
    expect(shortcutTarget(press('x'), page)).toBeNull()
  })

  it('is null while the reader types, and where a dialog is before the page', () => {
    expect(shortcutTarget(press('d', { target: { localName: 'input', type: 'number' } }), page)).toBeNull()
    expect(shortcutTarget(press('d'), pageOf({ d: [csv] }, ['dialog:modal']))).toBeNull()
  })

  it('is only what can be seen while a part of the page fills the screen', () => {
    const log = part('log')
    const full = pageOf({ d: [csv], l: [log] }, [], { l: [log] })
    expect(shortcutTarget(press('l'), full)).toBe(log)
    expect(shortcutTarget(press('d'), full)).toBeNull()
  })

  it('holds also where the press has no element', () => {
    expect(shortcutTarget(press('d', { target: null }), page)).toBe(csv)
    expect(shortcutTarget(press('d', { target: {} }), page)).toBe(csv)
  })
})

describe('shortcutElement', () => {
  it('passes over what is not visible', () => {
    const seen = part('seen')
    expect(shortcutElement('l', pageOf({ l: [part('hidden', false), seen] }))).toBe(seen)
    expect(shortcutElement('l', pageOf({ l: [part('hidden', false)] }))).toBeNull()
  })

  it('asks for keys as they are, also for signs that mean something in a selector', () => {
    const asked: string[] = []
    const page = {
      querySelector: () => null,
      fullscreenElement: null,
      querySelectorAll: (selector: string) => {
        asked.push(selector)
        return []
      },
    }
    for (const key of ['"', '\\', ']']) shortcutElement<Part>(key, page)
    expect(asked.map((selector) => selector.split(':')[0])).toEqual([
      '[aria-keyshortcuts~="\\""]',
      '[aria-keyshortcuts~="\\\\"]',
      '[aria-keyshortcuts~="]"]',
    ])
  })
})

describe('pageKeys', () => {
  it('lists the keys that have words and act on something, in the order of the words', () => {
    const page = pageOf({ d: [part('csv')], '1': [part('1M')], '?': [part('help')], q: [part('no words')] })
    expect(pageKeys(toolsText('en'), page)).toEqual([
      { keys: ['?'], words: 'Show these keys' },
      { keys: ['1'], words: 'Range: 1 month' },
      { keys: ['d'], words: 'Download CSV' },
    ])
    expect(pageKeys(toolsText('de'), page).map(({ words }) => words)).toContain('Zeitraum: 1 Monat')
  })
})

describe('chartKeys', () => {
  const count = (others: readonly string[]) => chartKeys(toolsText('en'), pageOf({}, others)).length

  it('lists what a chart can do here: nothing without one, reading where the page is fixed', () => {
    expect(count([])).toBe(0)
    expect(count(['.chart-crosshair'])).toBe(4)
    expect(count(['.chart-crosshair', '#controls'])).toBe(7)
  })
})
