import type { EventsText } from '../events-text'

export const eventsEn: EventsText = {
  move: (name, change) => `${name} ${change}`,
  moves: (parts) => `That session, close to close: ${parts}`,
  evidence: (text) => `Evidence: ${text}`,
}
