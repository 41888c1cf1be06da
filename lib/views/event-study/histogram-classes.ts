/** A class of a histogram: how many values lie in it. */
export interface HistogramClass {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Whether all of it lies at least as far from 0 as the value asked about. */
  readonly isAsFar: boolean
}

/** About as many classes as still show a shape. */
const CLASSES = 48

/**
 * Classes of equal width around 0 whose edges include the distance of one value from 0, so that the classes beyond it hold
 * exactly those values that lie at least as far from 0: what a two-sided p counts. A value closer to 0 than half a usual
 * class has no edge of its own; then the classes around 0 are taken as nearer.
 */
export function histogramClasses(values: readonly number[], asked: number): HistogramClass[] {
  const distance = Math.abs(asked)
  const most = Math.max(distance, ...values.map(Math.abs))
  if (most === 0) return []
  const usual = (2 * most) / CLASSES
  const width = distance < usual / 2 ? usual : distance / Math.round(distance / usual)
  // An edge that rounding has put beside the value belongs to it.
  const classOf = (value: number) => {
    const steps = Math.abs(value) / width
    const near = Math.round(steps)
    const step = Math.abs(steps - near) < 1e-9 && Math.abs(value) >= distance ? near : Math.floor(steps)
    return value < 0 ? -step - 1 : step
  }
  const counts = new Map<number, number>()
  for (const value of values) counts.set(classOf(value), (counts.get(classOf(value)) ?? 0) + 1)
  const taken = [...counts.keys(), classOf(asked)]
  const [first, last] = [Math.min(...taken), Math.max(...taken)]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((step) => ({
    from: step * width,
    to: (step + 1) * width,
    count: counts.get(step) ?? 0,
    isAsFar: Math.min(Math.abs(step), Math.abs(step + 1)) * width >= distance * (1 - 1e-9),
  }))
}
