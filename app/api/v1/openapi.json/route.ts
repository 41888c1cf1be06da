import { answered, json } from '@/app/api/v1/answers'
import { openApiDocument } from '@/lib/contract/document'
import { env } from '@/lib/env'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

/** Made once: neither the API nor the address of the server changes while it runs. */
let document: ReturnType<typeof openApiDocument> | undefined

export function GET(request: Request): Promise<Response> {
  return answered(request, async () => {
    document ??= openApiDocument(env().publicUrl)
    return json(request, document)
  })
}
