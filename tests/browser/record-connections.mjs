// Loaded into a server before anything else (`node --import`): writes every outgoing connection into a file, one a line. Pipes
// within this machine, as the loader of TypeScript has one, are none.
import { appendFileSync } from 'node:fs'
import { Socket } from 'node:net'

const file = /** @type {string} */ (process.env.CONNECTIONS_FILE)
const { connect } = Socket.prototype

/** @param {any[]} given */
Socket.prototype.connect = function (...given) {
  // Node calls it with its arguments as a list in a list.
  const [first, second] = Array.isArray(given[0]) ? given[0] : given
  const { host, port, path } =
    typeof first === 'object' ? first : { host: second, port: first, path: undefined }
  if (typeof path !== 'string') appendFileSync(file, `${host ?? 'localhost'}:${port}\n`)
  return Reflect.apply(connect, this, given)
}
