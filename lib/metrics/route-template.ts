import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What stands for every path that is no route, so that what callers make up adds no lines. */
export const NO_ROUTE = '[none]'

const FILES = '/_next/[...path]'

interface Template {
  readonly route: string
  /** Between the slashes. */
  readonly parts: readonly string[]
}

let known: ((pathname: string) => string) | undefined

/** The template of the route that answers a path, such as '/s/[id]', from what Next has built. */
export function routeTemplate(pathname: string): string {
  known ??= templatesOf(builtRoutes())
  return known(pathname)
}

/** Finds the template of a path among those of an app; the one with the most written out decides. */
export function templatesOf(routes: readonly string[]): (pathname: string) => string {
  const written = new Set(routes.filter((route) => !route.includes('[')))
  const templates: Template[] = [...routes.filter((route) => route.includes('[')), FILES]
    .sort((one, other) => other.split('[')[0]!.length - one.split('[')[0]!.length)
    .map((route) => ({ route, parts: route.split('/').slice(1) }))
  return (pathname) => {
    const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname
    if (written.has(path)) return path
    const given = path.split('/').slice(1)
    return templates.find(({ parts }) => isOf(parts, given))?.route ?? NO_ROUTE
  }
}

/** Whether the parts of a path are those of a route: written out, one of any name, or any number of them at the end. */
function isOf(route: readonly string[], path: readonly string[]): boolean {
  for (const [place, part] of route.entries()) {
    const given = path[place]
    if (part.startsWith('[[...')) return given !== ''
    if (part.startsWith('[...')) return given !== undefined && given !== ''
    const isAny = part.startsWith('[') && given !== undefined && given !== ''
    if (!isAny && part !== given) return false
  }
  return route.length === path.length
}

/** Next's own list of what it has built; none where nothing is, as in a development server. */
function builtRoutes(): string[] {
  try {
    const file = join(/* turbopackIgnore: true */ process.cwd(), '.next/app-path-routes-manifest.json')
    const routes: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'))
    return Object.values(routes)
  } catch {
    return []
  }
}
