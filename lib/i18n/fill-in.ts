/** Puts values into the {braces} of a text. A brace without a value stays, so that a slip is seen. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (brace, name: string) => String(values[name] ?? brace))
}
