import { createHash } from 'node:crypto'
import type { Day } from '@/lib/market/day'
import { daysBetween } from '@/lib/market/day'

/** Levels around which each asset moves by at most a twentieth, so that no true value is absurd beside another. */
const LEVELS: Readonly<Record<string, number>> = { BTC: 52_000, ETH: 3_100, TAO: 310, FET: 1.4, RENDER: 4.2 }

const KINDS = { close: 1, adjClose: 0.97, volume: 40_000, marketCap: 2.5e9 } as const

export type TrueField = keyof typeof KINDS

const phases = new Map<string, number>()

/** From 0 up to 1, always the same for the same text. */
function phaseOf(text: string): number {
  const known = phases.get(text) ?? createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32
  phases.set(text, known)
  return known
}

function valueAt(asset: string, field: TrueField, time: number): number {
  const level = LEVELS[asset] ?? 20 + 300 * phaseOf(asset)
  const moved = level * (1 + 0.05 * Math.sin(time + 7 * phaseOf(asset))) * KINDS[field]
  return field === 'close' || field === 'adjClose' ? Math.round(moved * 100) / 100 : Math.round(moved)
}

/** What an asset was worth at the end of a day, by every source. Prices to the cent, USD. */
export function trueDay(asset: string, field: TrueField, day: Day): number {
  return valueAt(asset, field, daysBetween('2018-01-01', day) * 0.7)
}

/** What it was worth in a minute. */
export function trueMinute(asset: string, field: TrueField, ms: number): number {
  return valueAt(asset, field, Math.floor(ms / 60_000) * 0.01)
}

/** The whole market as a source sees it; each in its own way. */
export function trueTotal(source: string, ms: number): number {
  const share = 1 + 0.1 * phaseOf(source)
  return Math.round(9e12 * share * (1 + 0.05 * Math.sin(Math.floor(ms / 60_000) * 0.01)))
}

/** Market cap of one member of the sum of Coin Metrics at the end of a day. */
export function trueMember(member: string, day: Day): number {
  return trueDay(`member ${member}`, 'marketCap', day)
}

/** A value of a file that somebody imports. */
export function trueImport(asset: string, day: Day): number {
  return trueDay(`import ${asset}`, 'close', day)
}
