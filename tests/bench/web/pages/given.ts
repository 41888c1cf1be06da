/** What a page to compare with draws: its data stand in it as JSON. */
export interface Given {
  /** Seconds since 1970. */
  readonly times: readonly number[]
  readonly lines: readonly { readonly name: string; readonly values: readonly number[] }[]
}

export function readGiven(): Given {
  return JSON.parse(document.getElementById('given')?.textContent ?? '') as Given
}

/** Where the chart goes. */
export function place(): HTMLElement {
  const element = document.getElementById('plot')
  if (element === null) throw new RangeError('The page has no place for a plot.')
  return element
}

/** Tells the probe that the chart has been constructed. */
export function tellConstructed(): void {
  document.documentElement.setAttribute('data-constructed', '')
}

export const COLOURS = ['#0074c9', '#005846', '#bb5300'] as const
