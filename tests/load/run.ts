import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { command, Refusal, step } from '@/lib/commands/run.mjs'
import { bareTree } from './bare-tree'
import { besideBare } from './beside-bare'
import { longComputation } from './long-computation'
import { manyConnections } from './many-connections'
import { startProbedServer } from './probed-server'
import { neverAsked } from './questions'
import { printTargets, type Target } from './target'

/**
 * `npm run load [-- --seconds 60 --connections 1000]`: what one instance carries on this machine, against a server that is
 * built for it in a folder of its own, with two routes more that do nothing but send bytes. Prints a table; a missed target is
 * exit code 1. Everything stays on 127.0.0.1, and ends by itself.
 */
const MOST_SECONDS = 3600
const MOST_CONNECTIONS = 10_000

await command(async () => {
  const { seconds, connections } = given()
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; Node ${process.version}`,
  )
  const { tree, remove } = bareTree()
  try {
    await step('Building a copy with routes to compare with', [
      process.execPath,
      `${tree}/lib/commands/build.mjs`,
    ])
    const server = await startProbedServer(tree)
    try {
      const views = neverAsked()
      const targets: Target[] = [
        ...(await besideBare(server, views, Math.max(2, Math.round(seconds / 10)))),
        ...(await longComputation(server, Math.max(5, Math.round(seconds / 4)))),
        ...(await manyConnections(server, { seconds, connections })),
      ]
      if (printTargets(targets) > 0) process.exitCode = 1
    } finally {
      await server.stop()
    }
  } finally {
    remove()
  }
})

function given(): { seconds: number; connections: number } {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      connections: { type: 'string', default: '1000' },
    },
  })
  return {
    seconds: wholeNumber('--seconds', values.seconds, MOST_SECONDS),
    connections: wholeNumber('--connections', values.connections, MOST_CONNECTIONS),
  }
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < 1 || number > most)
    throw new Refusal(`${name} takes a whole number from 1 to ${most}; it was '${text}'.`)
  return number
}
