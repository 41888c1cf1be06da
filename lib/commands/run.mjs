import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The folder of the repository, wherever it lies and whatever its path contains. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** A failure whose message is meant for the person at the terminal: printed as it is, without a stack. */
export class Refusal extends Error {}

/**
 * Runs one program to its end in the repository's folder and resolves to its exit code and output.
 *
 * The child leads its own process group, so that a signal to this process (Ctrl-C, a supervisor's
 * SIGTERM) reaches the whole tree below it and nothing is left running.
 *
 * @param {string[]} words program and arguments; no shell reads them
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options] quiet keeps the output for the result
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(words, { quiet = false, env = process.env } = {}) {
  const [program, ...rest] = words
  const grouped = process.platform !== 'win32'
  const child = spawn(/** @type {string} */ (program), rest, {
    cwd: root,
    env,
    detached: grouped,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  })
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += chunk
  })
  child.stderr?.on('data', (chunk) => {
    output += chunk
  })
  /** @type {NodeJS.Signals | null} */
  let stopped = null
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    stopped = signal
    if (!child.pid) return
    try {
      if (grouped) process.kill(-child.pid, signal)
      else child.kill(signal)
    } catch {
      // The group has ended by itself in the meantime.
    }
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Refusal(`${program} could not be started: ${error.message}.`)))
    child.on('close', (code) => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      if (stopped) process.exit(stopped === 'SIGINT' ? 130 : 143)
      resolve({ code: code ?? 1, output })
    })
  })
}

/**
 * Runs one named step without its output, says how long it took, and shows the last lines if it fails.
 *
 * @param {string} name what the person reads
 * @param {string[]} words
 * @param {{ hint?: string, env?: NodeJS.ProcessEnv }} [options] hint: one sentence on what to do about a failure
 */
export async function step(name, words, { hint, env = process.env } = {}) {
  const began = Date.now()
  console.log(`${name} ...`)
  const { code, output } = await run(words, { quiet: true, env })
  if (code !== 0) {
    throw new Refusal(`${ends(output)}\n\n${name} failed.${hint ? ` ${hint}` : ''}`)
  }
  console.log(`${name}: done in ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

/** The first and last lines of a long output: some programs name the trouble first, some last. */
function ends(output) {
  const lines = output.trimEnd().split('\n')
  return (lines.length <= 40 ? lines : [...lines.slice(0, 15), '...', ...lines.slice(-25)]).join('\n')
}

/** npm passes a signal to its shell only, which dies without a word to us: then we end as if signalled ourselves. */
function endWithParent() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}

/**
 * Runs the body of a command: a Refusal becomes its sentence and exit code 1.
 *
 * @param {() => Promise<void>} body
 */
export async function command(body) {
  endWithParent()
  try {
    await body()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
