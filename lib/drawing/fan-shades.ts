/** How much of its tone each band of a fan shows, from the widest in; they lie over each other, so the middle is the darkest. */
export const FAN_SHADES = [0.14, 0.2, 0.28]

/** How dark a band looks: it lies over all wider ones. */
export function shadeOfBand(index: number): number {
  return 1 - FAN_SHADES.slice(0, index + 1).reduce((light, one) => light * (1 - one), 1)
}
