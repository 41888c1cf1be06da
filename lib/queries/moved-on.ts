import { isRankMethod } from '@/lib/analysis/correlation-methods'
import type { Recipe } from '@/lib/share/recipe'
import { DEFAULT_VIEW, METHODS, type Method } from '@/lib/share/view'

/** Whether any method that the snapshot rests on is another by now. */
export function haveMovedOn({ question, view, methods }: Recipe, { methods: current }: Recipe): boolean {
  const later = question === 'correlation' ? laterMethods(view) : []
  const known = Object.entries(current).filter(([name]) => name in methods || !later.includes(name))
  return (
    known.length !== Object.keys(methods).length || known.some(([name, version]) => methods[name] !== version)
  )
}

/**
 * Methods that the first snapshots do not name although none of their figures rests on them. No other missing version is
 * forgiven: what was said without the jackknife interval may be said otherwise with it.
 */
function laterMethods(view: Recipe['view']): readonly string[] {
  return ['constantBand', 'breakTest', ...(isRankMethod(methodOf(view)) ? ['jackknife'] : [])]
}

/** How the correlation of a view is measured. */
export function methodOf({ method: asked }: Recipe['view']): Method {
  return METHODS.find((name) => name === asked) ?? DEFAULT_VIEW.method
}
