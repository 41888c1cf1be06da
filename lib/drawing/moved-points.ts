/**
 * A path, or a list of points, with each of its points moved; a point is two numbers with a comma between them, and what stands
 * between points is a blank or a letter.
 */
export function movedPoints(path: string, move: (x: number, y: number) => string): string {
  return path
    .split(/([ A-Za-z])/)
    .map((part) => {
      const [x = '', y] = part.split(',')
      return y === undefined ? part : move(Number(x), Number(y))
    })
    .join('')
}
