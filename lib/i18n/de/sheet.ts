import type { SheetText } from '../sheet-text'

export const sheetDe: SheetText = {
  figure: ({ label, value, interval, n }) =>
    `${label}: ${value}${interval === null ? '' : ` (${interval})`} · ${n}`,
  fingerprint: 'Fingerabdruck der Zahlen',
  fingerprintShort: 'Fingerabdruck',
}
