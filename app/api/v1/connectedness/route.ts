import { questionJson } from '@/app/question-route'
import { getConnectedness } from '@/lib/queries/connectedness'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return questionJson(request, getConnectedness)
}
