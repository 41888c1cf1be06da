import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'
import { root, run } from '@/lib/commands/run.mjs'
import { gzipKilobytes, scriptsOf } from './asked-files'

const FILES = {
  // Next builds only what lies below its root; the packages it is linked to must, too.
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(parse(root).root)} } }\n`,
  'package.json': '{ "private": true, "type": "module" }\n',
  'app/layout.js':
    'export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>\n}\n',
  'app/page.js': 'export default function Page() {\n  return <h1>Bare</h1>\n}\n',
} as const

/** What the page of an app asks for that has a layout and a heading and nothing else, in kB of gzip. Kept per version of Next. */
export async function barePageKilobytes(): Promise<{ kilobytes: number; version: string }> {
  const { version } = createRequire(import.meta.url)('next/package.json') as { version: string }
  const cache = join(root, 'node_modules/.cache')
  const kept = join(cache, `bare-page-of-next-${version}.json`)
  if (existsSync(kept)) {
    const { kilobytes } = JSON.parse(await readFile(kept, 'utf8')) as { kilobytes: number }
    return { kilobytes, version }
  }
  const kilobytes = await build()
  await mkdir(cache, { recursive: true })
  await writeFile(kept, JSON.stringify({ kilobytes }))
  return { kilobytes, version }
}

async function build(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'spillover-bare-page-'))
  try {
    await mkdir(join(folder, 'app'))
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text)
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
    const next = join(root, 'node_modules/next/dist/bin/next')
    const { code, output } = await run([process.execPath, next, 'build', folder], {
      quiet: true,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    if (code !== 0) throw new Error(`A bare page could not be built:\n${output}`)
    const scripts = scriptsOf(await readFile(join(folder, '.next/server/app/index.html'), 'utf8'))
    if (scripts.length === 0) throw new Error('The bare page asks for no script, which cannot be.')
    const sizes = scripts.map(async (path) =>
      gzipKilobytes(await readFile(join(folder, path.replace('/_next/', '.next/')))),
    )
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
