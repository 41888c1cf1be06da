import type { EventsText } from '../events-text'

export const eventsDe: EventsText = {
  move: (name, change) => `${name} ${change}`,
  moves: (parts) => `An diesem Handelstag, von Schluss zu Schluss: ${parts}`,
  evidence: (text) => `Beleg: ${text}`,
}
