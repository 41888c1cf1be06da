import { type Readout, readoutDay, readoutRows } from '@/lib/drawing/readout'
import { NO_VALUE } from '@/lib/i18n/format'

/** Writes a day into the `ChartReadout` of the same chart that stands in a box, into the very texts that are there. */
export function writeReadout(box: HTMLElement, readout: Readout): void {
  write(box.querySelector('p'), readoutDay(readout))
  const values = box.querySelectorAll('dd')
  for (const [at, { value }] of readoutRows(readout).entries()) {
    const row = values[at]?.parentElement
    if (row) row.hidden = value === null
    write(values[at], value ?? NO_VALUE)
  }
}

function write(element: Element | null | undefined, words: string): void {
  const said = element?.firstChild
  if (said && said.nodeValue !== words) said.nodeValue = words
}
