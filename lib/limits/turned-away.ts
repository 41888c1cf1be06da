/** A task that was not begun: too many wait already, or whoever asked for it has gone. */
export class TurnedAway extends Error {
  override readonly name = 'TurnedAway'

  constructor(readonly why: 'busy' | 'cancelled') {
    super(`A task was not begun: ${why}.`)
  }
}
