import type { SheetText } from '../sheet-text'

export const sheetDe: SheetText = {
  figure: ({ label, value, interval, n }) =>
    `${label}: ${value}${interval === null ? '' : ` (${interval})`} · ${n}`,
  hash: 'Hash der Zahlen',
  hashShort: 'Hash',
}
