/** What the tour shows, by the ids of the parts or of their headings. */
export const TOUR_PARTS = ['answer', 'charts', 'share'] as const
export type TourPart = (typeof TOUR_PARTS)[number]

/** Whether this is the main page, with an answer on it. */
export function hasTour(): boolean {
  return window.location.pathname === '/' && TOUR_PARTS.every((part) => tourElement(part) !== null)
}

/** The section that a part of the tour is about. */
export function tourElement(part: TourPart): HTMLElement | null {
  return document.getElementById(part)?.closest('section') ?? null
}
