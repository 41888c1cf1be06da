import type { SheetText } from '../sheet-text'

export const sheetEn: SheetText = {
  figure: ({ label, value, interval, n }) =>
    `${label}: ${value}${interval === null ? '' : ` (${interval})`} · ${n}`,
  hash: 'Hash of the figures',
  hashShort: 'Hash',
}
