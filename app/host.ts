/** Whether a text is the name of a host, maybe with a port, and nothing that could stand for more in an address. */
export function isHost(text: string): boolean {
  return /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(text)
}
