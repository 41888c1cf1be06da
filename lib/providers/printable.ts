/** Text of a source without control characters and halves of letters: PostgreSQL takes no NUL, and no terminal an escape. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}]/gu, ' ')
}
