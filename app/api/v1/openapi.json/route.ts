import { answered, json } from '@/app/api/v1/answers'
import { openApiDocument } from '@/lib/contract/document'
import { env } from '@/lib/env'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return answered(request, async () => json(request, openApiDocument(env().publicUrl)))
}
