const ORIGIN = 'http://localhost:3000'

/** A request as the server hands it to a route. */
export function get(path: string, headers: Record<string, string> = {}): Request {
  return new Request(`${ORIGIN}${path}`, { headers })
}

export function post(path: string, body: string | null, headers: Record<string, string> = {}): Request {
  return new Request(`${ORIGIN}${path}`, { method: 'POST', headers, body })
}

/** A CSV as its header and rows of cells; none of the cells here is quoted. */
export function cellsOf(csv: string): { header: string[]; rows: string[][] } {
  const [header = [], ...rows] = csv
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split(','))
  return { header, rows }
}
