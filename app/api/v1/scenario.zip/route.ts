import { questionZip } from '@/app/question-route'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return questionZip(request, 'scenario')
}
