import autocannon from 'autocannon'

// A process of its own, so that asking takes nothing from the thread that measures: fires one load, given as JSON, and says as
// JSON what came of it.
const { url, connections, seconds, amount, paths, timeout } = JSON.parse(process.argv[2] ?? '{}')
let next = 0

const began = performance.now()
// Autocannon ends with a whole second, which a few hundred requests do not fill.
let last = began
const instance = autocannon({
  url,
  connections,
  timeout,
  // Bounded by time in any case.
  ...(amount === undefined ? { duration: seconds } : { amount }),
  requests: [{ setupRequest: (request) => ({ ...request, path: paths[next++ % paths.length] }) }],
})
instance.on('response', () => {
  last = performance.now()
})
const result = await instance
const { errors, timeouts, non2xx, latency, requests, throughput } = result
process.stdout.write(
  JSON.stringify({
    errors,
    timeouts,
    refused: non2xx,
    answered: requests.total,
    perSecond: requests.total / ((last - began) / 1000),
    p50: latency.p50,
    p99: latency.p99,
    bytes: throughput.total,
  }),
)
