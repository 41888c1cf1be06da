import { methodNotAllowed, methodsAllowed } from './answers'

// What a route that can only be read answers to everything else; each re-exports these.

const ALLOWED = ['GET', 'HEAD', 'OPTIONS']

const refuse = (request: Request) => methodNotAllowed(request, ALLOWED)

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }

export function OPTIONS(request: Request): Response {
  return methodsAllowed(request, ALLOWED)
}
