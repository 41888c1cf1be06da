/** The text with its first letter as a capital, for the head of a line or a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
