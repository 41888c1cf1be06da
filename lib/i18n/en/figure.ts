import type { FigureText } from '../figure-text'

const BESIDE = { jackknife: 'jackknife', fisher: 'Fisher' } as const

/** A figure with its intervals, in a sentence. */
export const figure = ({ r, interval, beside, n }: FigureText) =>
  interval === null
    ? `${r} (n = ${n})`
    : `${r} (95 % interval ${interval}${beside.map((other) => `, ${BESIDE[other.kind]} ${other.interval}`).join('')}, n = ${n})`
