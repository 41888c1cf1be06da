/** What is said of an event. */
export interface EventsText {
  move(name: string, change: string): string
  moves(parts: string): string
  evidence(text: string): string
}
