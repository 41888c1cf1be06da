import type { EventsText } from '../events-text'

export const eventsDe: EventsText = {
  move: (name, change) => `${name} ${change}`,
  moves: (parts) => `An diesem Handelstag, von Schluss zu Schluss: ${parts}`,
  claim: ({ quote, host, about }) =>
    `Die Behauptung, die hier geprüft wird: Der Kursrückgang ${quote} (${host}, ${about}).`,
  evidence: (text) => `Beleg: ${text}`,
}
