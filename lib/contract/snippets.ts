import type { Operation } from './operations'

/** An example in one of the languages that people bring. */
export interface Snippet {
  readonly language: 'curl' | 'Python' | 'R'
  readonly code: string
}

/** The example of an operation as a command and as two programs. */
export function snippetsOf(
  { method, path, example, formats, body, isGuarded }: Operation,
  api: string,
): readonly Snippet[] {
  const query = method === 'get' && example !== '' ? `?${example}` : ''
  const address = `${api}${path.replace('{id}', 'ID')}`
  if (method === 'post') return written(address, body === undefined ? null : example, isGuarded === true)
  const table = formats.includes('csv') ? `${address}.csv${query}` : null
  return [
    { language: 'curl', code: `curl '${address}${query}'` },
    {
      language: 'Python',
      code: [
        'import requests',
        `answer = requests.get('${address}${query}').json()`,
        ...(table === null
          ? []
          : [
              '',
              'import pandas',
              // The default reads some numbers as their neighbour.
              `table = pandas.read_csv('${table}', float_precision='round_trip')`,
            ]),
      ].join('\n'),
    },
    {
      language: 'R',
      code: [
        `answer <- jsonlite::fromJSON("${address}${query}")`,
        ...(table === null ? [] : [`table <- read.csv("${table}")`]),
      ].join('\n'),
    },
  ]
}

function written(address: string, body: string | null, isGuarded: boolean): readonly Snippet[] {
  const json = body === null ? '' : ` -H 'content-type: application/json' -d '${body}'`
  const token = isGuarded ? " -H 'authorization: Bearer TOKEN'" : ''
  const given = [
    ...(body === null ? [] : [`json=${body}`]),
    ...(isGuarded ? ["headers={'authorization': 'Bearer TOKEN'}"] : []),
  ]
  const steps = [
    `httr2::request("${address}")`,
    'httr2::req_method("POST")',
    ...(isGuarded ? ['httr2::req_auth_bearer_token("TOKEN")'] : []),
    ...(body === null ? [] : [`httr2::req_body_raw('${body}', "application/json")`]),
    'httr2::req_perform()',
    'httr2::resp_body_json()',
  ]
  return [
    { language: 'curl', code: `curl -X POST${token}${json} '${address}'` },
    {
      language: 'Python',
      code: `import requests\nanswer = requests.post(${[`'${address}'`, ...given].join(', ')}).json()`,
    },
    { language: 'R', code: `answer <- ${steps.join(' |>\n  ')}` },
  ]
}
