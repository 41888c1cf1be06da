/** What a problem answer of each status is called (RFC 9457). */
const TITLES: Readonly<Record<number, string>> = {
  400: 'The question cannot be answered as asked',
  401: 'Not authorised',
  403: 'Not given by this server',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Too slow',
  409: 'In conflict',
  413: 'Too large',
  429: 'Too many requests',
  431: 'Too large',
  500: 'Internal error',
  503: 'Not available now',
  507: 'No room',
}

/** The title of a problem answer. */
export function problemTitle(status: number): string {
  return TITLES[status] ?? 'Problem'
}
