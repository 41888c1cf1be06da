/** A server on this very machine answers without any network. */
const ON_THIS_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])$/

/** Whether the server can be out of reach by now, as far as the browser knows. */
export function isCutOff(isOnline: boolean, hostname: string): boolean {
  return !isOnline && !ON_THIS_MACHINE.test(hostname)
}
