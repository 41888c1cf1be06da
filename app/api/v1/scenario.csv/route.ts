import { questionCsv } from '@/app/question-route'
import { getScenario } from '@/lib/queries/scenario'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return questionCsv(request, getScenario)
}
