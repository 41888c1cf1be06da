import { requestScope } from '@/lib/request-scope'

/** An option of a query: that whoever asked for this page has gone, so that nobody computes for nobody. */
export function stillThere(): { readonly signal?: AbortSignal } {
  const signal = requestScope()?.signal
  return signal === undefined ? {} : { signal }
}
