import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

const installed = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const archives = [
  ['swiftshader.tar.br', '.'],
  ['fonts.tar.br', 'fonts'],
  ['al2023.tar.br', 'al2023'],
] as const

const execute = promisify(execFile)

// Nothing the browser does on its own account may leave the machine.
const quiet = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A headless Chromium: the one named by CHROMIUM_PATH, else the one that comes inside an npm package (Linux, x64), which is
 * the same everywhere and has no window of its own to draw, else an installed one. Throws one sentence with the reasons if
 * none of them starts.
 *
 * @param more further arguments of the command line
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const failures: string[] = []
  const tried = async (name: string, start: () => Promise<Browser>) =>
    start().catch((error: unknown) => {
      failures.push(`${name} does not start (${firstLine(error)})`)
      return null
    })
  const named = process.env.CHROMIUM_PATH
  // Whoever names one is not told of another.
  if (named) return launch(named, more)
  let browser = await tried('the one inside @sparticuz/chromium', async () => {
    const folder = await unpackBundled()
    return launch(join(folder, 'chromium'), more, await bundledEnvironment(folder))
  })
  for (const path of installed.filter((file) => existsSync(file))) {
    browser ??= await tried(path, () => launch(path, more))
  }
  if (browser !== null) return browser
  throw new Error(
    `The browser tests need Chromium: ${failures.join('; ')}. Install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.`,
  )
}

function launch(executablePath: string, more: readonly string[], env = process.env): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', ...quiet, ...more],
    env: withoutUndefined(env),
  })
}

/** Unpacks the bundled browser, its libraries and fonts once per version; safe for several processes at once. */
async function unpackBundled(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('it is for Linux on x64 only')
  const manifest = dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))))
  const { version } = createRequire(import.meta.url)(join(manifest, 'package.json')) as { version: string }
  // Beside the packages, where nobody but their owner can put a program; a folder open to all would not do.
  const cache = join(dirname(dirname(dirname(manifest))), 'node_modules/.cache')
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const draft = await mkdtemp(`${folder}-`)
  try {
    const inflate = (name: string, to: string) =>
      pipeline(
        createReadStream(join(manifest, 'bin', name)),
        createBrotliDecompress(),
        createWriteStream(join(draft, to)),
      )
    await inflate('chromium.br', 'chromium')
    await chmod(join(draft, 'chromium'), 0o755)
    for (const [name, into] of archives) {
      await inflate(name, 'archive.tar')
      await mkdir(join(draft, into), { recursive: true })
      await execute('tar', ['-xf', join(draft, 'archive.tar'), '-C', join(draft, into)])
    }
    await rename(draft, folder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    // Otherwise another process was first, and its folder has the same content.
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** The bundled system libraries and fonts are used only where the system's own are missing. */
async function bundledEnvironment(folder: string): Promise<NodeJS.ProcessEnv> {
  const { stdout } = await execute('ldd', [join(folder, 'chromium')]).catch(() => ({ stdout: 'not found' }))
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }
  if (!stdout.includes('not found')) return { ...process.env, ...fonts }
  const known = process.env.LD_LIBRARY_PATH
  const own = join(folder, 'al2023/lib')
  return { ...process.env, ...fonts, LD_LIBRARY_PATH: known ? `${own}:${known}` : own }
}

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const missing = /lib[\w.+-]+: cannot open shared object file/.exec(text)
  return (missing?.[0] ?? text.split('\n')[0] ?? '').slice(0, 200)
}
