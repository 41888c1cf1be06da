import type { AxisGeometry } from '@/lib/drawing/value-scale'

/**
 * Props that make an axis of recharts the same function from value to place as the drawing's scale:
 * its very domain, not widened for the data and not rounded, and no tick text to measure.
 */
export function axisProps({ domain, scale }: Pick<AxisGeometry, 'domain' | 'scale'>) {
  return {
    type: 'number',
    hide: true,
    scale,
    domain: [domain[0], domain[1]] as [number, number],
    allowDataOverflow: true,
    tickCount: 2,
  } as const
}
