import { methodNotAllowed, methodsAllowed } from './answers'

// What a route that only takes requests answers to everything else; each re-exports these.

const ALLOWED = ['POST', 'OPTIONS']

const refuse = (request: Request) => methodNotAllowed(request, ALLOWED)

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }

export function OPTIONS(request: Request): Response {
  return methodsAllowed(request, ALLOWED)
}
