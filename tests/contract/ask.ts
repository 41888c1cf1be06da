import { get } from '../api/requests'

type Handler = (request: Request) => Promise<Response>

/** The handlers of a route, by its path below /api/v1 such as 'lead-lag.csv'. */
export async function handlers(path: string): Promise<Partial<Record<string, Handler>>> {
  const [folder = '', within] = path.split('/')
  // Vite reads one folder for each blank of such a path.
  const route: unknown = await (within === undefined
    ? import(`../../app/api/v1/${folder}/route.ts`)
    : import(`../../app/api/v1/${folder}/${within}/route.ts`))
  return route as Partial<Record<string, Handler>>
}

/** Asks a route of the API as the server would. */
export async function ask(path: string, query = '', headers: Record<string, string> = {}): Promise<Response> {
  const { GET } = await handlers(path)
  if (GET === undefined) throw new RangeError(`${path} cannot be read.`)
  return GET(get(`/api/v1/${path}${query === '' ? '' : `?${query}`}`, headers))
}
