/** What can be done on a chart as it stands; going from day to day always can. */
export interface ChartPowers {
  readonly zoom: boolean
  /** There is a chosen range that can be opened. */
  readonly open: boolean
  /** There is a day that can be pinned. */
  readonly pin: boolean
  /** There is a crosshair or a chosen range to put away. */
  readonly leave: boolean
}

/** A number is of days to go. */
type CrosshairKey = number | '+' | '-' | 'open' | 'pin' | 'leave'

/** Days that a press of Page Up or Page Down goes: about a month of sessions. */
const LEAP = 20

/** As on every slider, up and right are more: later days. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -LEAP,
  PageUp: LEAP,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** What a key does on a chart; null where it does nothing and is left to the page. */
export function crosshairKey(key: string, can: ChartPowers): CrosshairKey | null {
  if (key === '+' || key === '-') return can.zoom ? key : null
  if (key === 'Enter' || key === ' ') return can.open ? 'open' : can.pin ? 'pin' : null
  if (key === 'Escape') return can.leave ? 'leave' : null
  return STEPS[key] ?? null
}
