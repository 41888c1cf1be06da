import { questionCsv } from '@/app/question-route'
import { getLeadLag } from '@/lib/queries/lead-lag'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return questionCsv(request, getLeadLag)
}
