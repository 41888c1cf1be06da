/** What is said of an event. */
export interface EventsText {
  move(name: string, change: string): string
  moves(parts: string): string
  /** What a source claimed of it, in its words. */
  claim(parts: { quote: string; host: string; about: string }): string
  evidence(text: string): string
}
