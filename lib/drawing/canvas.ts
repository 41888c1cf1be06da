/** Side of the square the paths are drawn in; the page stretches it over the plot. */
export const CANVAS = 1_000
