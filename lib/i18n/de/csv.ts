import type { CsvText } from '../csv-text'
import { dem } from './grammar'

const UNITS = {
  price: 'Kurs in USD, wie notiert',
  cap: 'Marktkapitalisierung in USD',
  index: 'Index des Korbs, 100 an seinem ersten Tag',
} as const

const end = (which: string, on: 'returns' | 'levels') =>
  on === 'returns' ? `${which} Ende des 95-%-Intervalls von r` : 'leer: Niveaus haben kein Intervall'

export const csvDe: CsvText = {
  title: 'Was die Spalten der CSV-Datei bedeuten',
  day: 'JJJJ-MM-TT; bei Aktien der New Yorker Handelstag, bei Krypto der UTC-Tag',
  level: (title, kind) => `${title}: ${UNITS[kind]}`,
  return: (name) =>
    `logarithmierte Rendite von ${dem(name)} seit dem vorigen gemeinsamen Tag, 0.01 ist etwa 1 %; aus bereinigten Schlusskursen, wo die Quelle sie nennt, leer bei einem Wechsel des Anbieters`,
  r: ({ x, y, on, method, window }) =>
    `Korrelation ${on === 'returns' ? 'der Renditen' : 'der Niveaus (irreführend)'} von ${dem(x)} und ${dem(y)}, −1 bis 1: ${method}${
      window === null ? ', Wert dieses Tages' : `, über die ${window} bis zu diesem Tag`
    }`,
  lower: (on) => end('unteres', on),
  upper: (on) => end('oberes', on),
  n: (on) => `Zahl der ${on === 'returns' ? 'Renditen' : 'Werte'} hinter r`,
}
