import { AsyncLocalStorage } from 'node:async_hooks'

/** Who asks, and whether they still wait. Everything that is done for one request can see it. */
export interface RequestScope {
  /** The client's address; of IPv6 the network of 64 bits that one household or firm has. */
  readonly client: string
  /** Ends when the client goes away before its answer was sent whole. */
  readonly signal: AbortSignal
  /** Gives a page that is still to be sent another status than 200, and headers that go with it. */
  readonly setStatus: (status: number, headers?: Readonly<Record<string, string>>) => void
}

/** On `globalThis`, because the front and Next each load this module for themselves. */
const holder = globalThis as typeof globalThis & { spilloverRequests?: AsyncLocalStorage<RequestScope> }
holder.spilloverRequests ??= new AsyncLocalStorage()
const scopes = holder.spilloverRequests

/** The request that this is done for; undefined in commands, in a development server and behind no front. */
export function requestScope(): RequestScope | undefined {
  return scopes.getStore()
}

/** Does all of the work, whatever it awaits, for this request. */
export function withRequestScope<Result>(scope: RequestScope, work: () => Result): Result {
  return scopes.run(scope, work)
}
