/**
 * Why a computation gave no answer although nothing is wrong with the question.
 * - busy: too many others wait already
 * - time-limit: it took longer than its queue allows
 * - cancelled: whoever asked went away
 */
export type StopReason = 'busy' | 'time-limit' | 'cancelled'

/** A computation that was not begun, or was ended before its end. */
export class ComputationStopped extends Error {
  override readonly name = 'ComputationStopped'

  constructor(readonly why: StopReason) {
    super(`The computation was stopped: ${why}.`)
  }
}
