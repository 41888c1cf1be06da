/**
 * Text from elsewhere, as both databases take it: PostgreSQL refuses the character NUL, and lets no row into an index
 * that is longer than some 2,700 bytes.
 *
 * @param most how many UTF-16 units of it are kept
 */
export function storableText(text: string, most: number): string {
  const cut = text.length > most ? `${text.slice(0, most - 1)}…` : text
  return cut.replaceAll('\0', '\ufffd')
}
