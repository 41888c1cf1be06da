import { axisPosition } from '@/lib/drawing/axis-position'
import type { Readout } from '@/lib/drawing/readout'
import { across, WIDEST } from './beside-day'
import { crosshair } from './crosshair'
import { nearestDay } from './plot-rows'
import { writeReadout } from './write-readout'

/**
 * Moves marks with the crosshair, by transforms, which lay out nothing: a box with the readout, the line, a dot for each line
 * of the chart. All charts follow in one frame: leaving the others to the next was measured, and made none faster.
 *
 * @param place where the plot is on the screen; measured again only when its size changes
 * @returns what ends it
 */
export function followCrosshair(
  marks: HTMLElement,
  place: { current: DOMRect | null },
  readout: Omit<Readout, 'index'>,
): () => void {
  const { data } = readout
  const [box, line, ...dots] = [...marks.children] as [HTMLElement, HTMLElement, ...HTMLElement[]]

  function follow(): void {
    const day = crosshair.read()
    if (day === null) return
    place.current ??= marks.getBoundingClientRect()
    const { width, height } = place.current
    const index = nearestDay(data.days, day)
    const x = (across(data.domain, data.days[index] ?? 0) / 100) * width
    for (const [at, dot] of dots.entries()) {
      const { axis, values } = data.lines[at] ?? { axis: 'left' }
      const scale = axis === 'right' && data.right !== null ? data.right : data.left
      const top = axisPosition(scale, values?.[index])
      dot.hidden = top === null
      moveTo(dot, x, ((top ?? 0) / 100) * height)
    }
    moveTo(line, x)
    // On the side that has more room, as `besideDay`; here also never wider than that room.
    const isBefore = x > width / 2
    box.style.left = isBefore ? 'auto' : '0'
    box.style.right = isBefore ? '0' : 'auto'
    box.style.maxWidth = `min(${WIDEST}, ${isBefore ? x : width - x}px - 1.25rem)`
    moveTo(box, isBefore ? x - width : x)
    writeReadout(box, { ...readout, index })
  }

  const unsubscribe = crosshair.subscribe(follow)
  // Called before the first frame as well.
  const sizes = new ResizeObserver(() => {
    place.current = marks.getBoundingClientRect()
    follow()
  })
  sizes.observe(marks)
  follow()
  return () => {
    unsubscribe()
    sizes.disconnect()
  }
}

/** To whole pixels of the screen: a transform does not snap to them as a layout does, and letters would blur. */
function moveTo({ style }: HTMLElement, x: number, y = 0): void {
  const [left, top] = [x, y].map((length) => Math.round(length * devicePixelRatio) / devicePixelRatio)
  style.transform = `translate(${left}px, ${top}px)`
}
