import type { FigureText } from '../figure-text'

const BESIDE = { jackknife: 'Jackknife', fisher: 'Fisher' } as const

/** A figure with its intervals, in a sentence. */
export const figure = ({ r, interval, beside, n }: FigureText) =>
  interval === null
    ? `${r} (n = ${n})`
    : `${r} (95-%-Intervall ${interval}${beside.map((other) => `, ${BESIDE[other.kind]} ${other.interval}`).join('')}, n = ${n})`
