import { questionCsv } from '@/app/question-route'
import { getBubble } from '@/lib/queries/bubble'

export function GET(request: Request): Promise<Response> {
  return questionCsv(request, getBubble)
}
