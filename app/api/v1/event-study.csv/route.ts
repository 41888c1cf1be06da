import { questionCsv } from '@/app/question-route'
import { getEventStudy } from '@/lib/queries/event-study'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return questionCsv(request, getEventStudy)
}
