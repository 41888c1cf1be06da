/** No question needs more; longer ones are not even read. */
export const LONGEST_QUERY = 4096

/** Whether the query of an address, '?' not counted, is longer than any question. */
export function isTooLong({ search }: Pick<URL, 'search'>): boolean {
  return search.length - 1 > LONGEST_QUERY
}
