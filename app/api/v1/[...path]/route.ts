import { answered } from '@/app/api/v1/answers'
import { QuestionProblem } from '@/lib/queries/problem'

/** Whatever lies below /api/v1 and is nothing there. */
function nothing(request: Request): Promise<Response> {
  return answered(request, async () => {
    throw new QuestionProblem({ kind: 'unknown-path', given: new URL(request.url).pathname.slice(0, 60) })
  })
}

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT }
