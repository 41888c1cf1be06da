/**
 * Loaded into the server under soak by NODE_OPTIONS, before anything of its own: tells on a socket what the process holds after
 * a collection, and how long its event loop was kept.
 */
import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isMainThread } from 'node:worker_threads'

const { SOAK_PROBE: socket } = process.env
// Threads and the processes that the server starts inherit the options, but are not it.
if (socket && isMainThread && process.argv[1]?.endsWith('start.mjs')) {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  createServer((_, response) => {
    const kept = { p99: delay.percentile(99) / 1e6, longest: delay.max / 1e6 }
    delay.reset()
    collect()
    const { heapUsed, external, rss } = process.memoryUsage()
    response.end(JSON.stringify({ heap: heapUsed + external, rss, ...kept }))
    delay.reset()
  })
    .listen(socket)
    .unref()
}
