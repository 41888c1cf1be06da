import { CANVAS } from './canvas'
import { movedPoints } from './moved-points'
import { type Block, movedTo, paragraph, type TextStyle, textLine } from './sheet-block'
import type { SheetColours } from './sheet-colours'
import type { Room } from './sheet-room'
import { svgElement } from './svg-element'
import { textWidth } from './wrap-text'

/** Where a plot stands on a picture, in pixels. */
export interface PlotFrame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly height: number
}

/** Size of the words around a plot. */
export const PLOT_SIZE = 14
/** Between a plot and what stands beside it. */
export const PLOT_GAP = 10
/** What is written above a plot, such as the name of its axis. */
export const AXIS_NAMES = 34
/** Room for the labels below a plot. */
const BELOW = 30
/** Right of a plot, where half of its last label stands. */
const LEAST_GUTTER = 14

/** Left and right of the plot of a chart on a sheet. */
export interface Gutter {
  readonly left: number
  readonly right: number
}

interface Tick {
  readonly label: string
  readonly position: number
}

export const across = ({ left, right }: PlotFrame, percent: number) => left + ((right - left) * percent) / 100
export const down = ({ top, height }: PlotFrame, percent: number) => top + (height * percent) / 100

/**
 * The gutter of a chart: that of a sheet, so that all plots of a kind begin at one place; where there is little room, no
 * wider than its numbers.
 */
export function gutterOf(
  room: Room,
  sheet: Gutter,
  numbers: { readonly left: readonly string[]; readonly right?: readonly string[] },
): Gutter {
  if (!room.isSmall) return sheet
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => textWidth(text, PLOT_SIZE, true) + PLOT_GAP))
  return { left: widest(numbers.left), right: Math.max(LEAST_GUTTER, widest(numbers.right ?? [])) }
}

export const labelsOf = (ticks: readonly Tick[]) => ticks.map(({ label }) => label)

export function horizontal(frame: PlotFrame, position: number, stroke: string, dash?: string): string {
  const y = down(frame, position)
  return svgElement('line', {
    x1: frame.left,
    x2: frame.right,
    y1: y,
    y2: y,
    stroke,
    'stroke-dasharray': dash,
  })
}

export function upright(
  frame: PlotFrame,
  position: number,
  { stroke, width, dash }: { stroke: string; width?: number; dash?: string | undefined },
): string {
  const x = across(frame, position)
  const ends = { x1: x, x2: x, y1: frame.top, y2: frame.top + frame.height }
  return svgElement('line', { ...ends, stroke, 'stroke-width': width, 'stroke-dasharray': dash })
}

/** Numbers left of a plot, at their heights. */
export function ticksLeft(frame: PlotFrame, ticks: readonly Tick[], { muted }: SheetColours): string[] {
  const style: TextStyle = { size: PLOT_SIZE, fill: muted, anchor: 'end' }
  return ticks.map(({ label, position }) =>
    textLine(label, frame.left - PLOT_GAP, down(frame, position), style),
  )
}

export function ticksRight(frame: PlotFrame, ticks: readonly Tick[], { muted }: SheetColours): string[] {
  const style: TextStyle = { size: PLOT_SIZE, fill: muted }
  return ticks.map(({ label, position }) =>
    textLine(label, frame.right + PLOT_GAP, down(frame, position), style),
  )
}

/** Labels below a plot. Of those that would touch each other every second one is left out, until none do. */
export function ticksBelow(frame: PlotFrame, ticks: readonly Tick[], { muted }: SheetColours): string[] {
  const style: TextStyle = { size: PLOT_SIZE, fill: muted, anchor: 'middle' }
  return apart(ticks, frame).map(({ label, position }) =>
    textLine(label, across(frame, position), frame.top + frame.height + 18, style),
  )
}

/** The name of an axis below its labels, centred, in as many lines as it needs; begins below the plot. */
export function nameBelow(frame: PlotFrame, label: string, { muted }: SheetColours): Block {
  const style: TextStyle = { size: PLOT_SIZE, fill: muted, anchor: 'middle' }
  const words = paragraph(label, (frame.left + frame.right) / 2, frame.right - frame.left, style)
  return { markup: movedTo(frame.top + frame.height + BELOW, words.markup), height: BELOW + words.height }
}

/** Those of labels in their order that do not touch each other: all, every second, every third and so on. */
export function apart<Label extends Tick>(ticks: readonly Label[], frame: PlotFrame): Label[] {
  for (let step = 1; step < ticks.length; step++) {
    const kept = ticks.filter((_, index) => index % step === 0)
    if (!touch(kept, frame)) return kept
  }
  return ticks.slice(0, 1)
}

function touch(ticks: readonly Tick[], frame: PlotFrame): boolean {
  return ticks.some(({ label, position }, index) => {
    const next = ticks[index + 1]
    if (next === undefined) return false
    const distance = across(frame, next.position) - across(frame, position)
    return distance < (textWidth(label, PLOT_SIZE) + textWidth(next.label, PLOT_SIZE)) / 2 + PLOT_GAP
  })
}

/**
 * A path of the square canvas where the plot stands. Its points are moved rather than the path by a transform, since not
 * every program that draws SVG can keep the strokes from being stretched with it.
 */
export function placed(frame: PlotFrame, path: string): string {
  return movedPoints(path, (x, y) => {
    const [right, below] = [across(frame, (100 * x) / CANVAS), down(frame, (100 * y) / CANVAS)]
    return `${right.toFixed(2)},${below.toFixed(2)}`
  })
}
