import type { AxisGeometry } from './value-scale'

/**
 * Where a value lies on an axis, as per cent of the plot's height from the top; null where there is none. The same as
 * `valueScale(...).position`, without the scales of d3, for the browser.
 */
export function axisPosition(
  { domain: [low, high], scale }: Pick<AxisGeometry, 'domain' | 'scale'>,
  value: number | null | undefined,
): number | null {
  const isLog = scale === 'log'
  if (value === null || value === undefined || !Number.isFinite(value) || (isLog && value <= 0)) return null
  return isLog ? (100 * Math.log(high / value)) / Math.log(high / low) : (100 * (high - value)) / (high - low)
}
