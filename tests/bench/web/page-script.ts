import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from '@/lib/commands/run.mjs'

/** One of `pages/` as a browser runs it: bundled with what it imports, as small as it gets. */
export async function pageScript(
  name: 'lightweight-charts' | 'probe' | 'recharts' | 'uplot',
): Promise<{ js: string; css: string }> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'tests/bench/web/pages', `${name}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    outdir: '.',
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? ''
  return { js: textOf('.js'), css: textOf('.css') }
}
