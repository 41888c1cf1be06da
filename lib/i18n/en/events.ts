import type { EventsText } from '../events-text'

export const eventsEn: EventsText = {
  move: (name, change) => `${name} ${change}`,
  moves: (parts) => `That session, close to close: ${parts}`,
  claim: ({ quote, host, about }) => `The claim put to the test: the fall ${quote} (${host}, ${about}).`,
  evidence: (text) => `Evidence: ${text}`,
}
