import { questionSvg } from '@/app/picture-route'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return questionSvg(request, 'bubble')
}
