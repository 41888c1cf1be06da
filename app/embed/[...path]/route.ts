import { embedRoute } from '../embed-route'

interface EmbedContext {
  readonly params: Promise<{ readonly path: readonly string[] }>
}

/** An answer for inside another page: `/embed/<question>` with the query of its page, or `/embed/s/<id>`. */
export async function GET(request: Request, { params }: EmbedContext): Promise<Response> {
  return embedRoute(request, (await params).path)
}
