import { chartSheet, type SheetOptions } from '@/lib/drawing/chart-sheet'
import type { Dashboard } from '@/lib/views/dashboard/dashboard'

/** The charts of a page with their answer as a file: its text, and a name that says what it shows and of when. */
export function sheetFile(dashboard: Dashboard, options: SheetOptions): { name: string; svg: string } {
  const { view, range, vintage } = dashboard
  const days = range === null ? [] : [range.from, range.to]
  return {
    name: ['correlation', ...view.x, view.y, ...days, `v${vintage}`].join('-'),
    svg: chartSheet(dashboard, options),
  }
}
