import axios, { type AxiosError, isAxiosError } from 'axios'
import type { Clocks } from './accept'
import { type FailureKind, ProviderError } from './errors'
import { createPolite, POLITENESS, type Politeness } from './polite'
import { redirectTarget } from './redirect'
import { checkStatus, type HttpReply, parseJson, type ReplySource, replyTime } from './reply'
import { type ReplySize, SMALL } from './reply-size'

/** What every provider is built from. */
export interface ProviderConfig {
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly userAgent: string
  readonly apiKey: string | null
  /** Present time in ms. */
  readonly now: () => number
  /** Overrides of the provider's own manners. */
  readonly politeness?: Partial<Politeness>
}

export interface HttpRequest {
  readonly url: string
  readonly signal: AbortSignal
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** JSON (checked, so that a cut reply is asked for again) unless 'text'. */
  readonly expects?: 'json' | 'text'
  /** How much the reply may be; little unless said otherwise. */
  readonly size?: ReplySize
  /** On unless false: a redirect is then the reply. */
  readonly followRedirects?: boolean
  /** Replies to accept whatever their status. */
  readonly accepts?: (reply: HttpReply) => boolean
  /** Besides those of the client. */
  readonly secrets?: readonly string[]
}

/** A reply that has been checked. */
export interface CheckedReply extends HttpReply {
  /** What its JSON says, which is read once; undefined where the reply is taken as text. */
  readonly json: unknown
}

export interface HttpClient {
  readonly source: ReplySource
  /** Our time, and that of the source at its last reply. */
  clocks(): Clocks
  /** Sends politely and checks the reply. Rejects with a ProviderError only. */
  send(request: HttpRequest): Promise<CheckedReply>
  /** The parsed JSON below the base URL; parameters that are undefined are left out. */
  fetchJson(path: string, query: Query, signal: AbortSignal, size?: ReplySize): Promise<unknown>
}

type Query = Readonly<Record<string, string | number | undefined>>

interface HttpClientOptions {
  readonly id: string
  readonly name: string
  readonly config: ProviderConfig
  /** The provider's own manners, over the general ones. */
  readonly politeness: Partial<Politeness>
  /** Sent with each request. No redirect leads to another site, so they go nowhere else. */
  readonly keyHeaders?: Readonly<Record<string, string>>
}

const MAX_REDIRECTS = 5

/** The client every provider sends through. */
export function createHttpClient({
  id,
  name,
  config,
  politeness,
  keyHeaders = {},
}: HttpClientOptions): HttpClient {
  const manners = { ...POLITENESS, ...politeness, ...config.politeness }
  const polite = createPolite(id, name, manners, config.now)
  const source = { id, name, secrets: config.apiKey === null ? [] : [config.apiKey] }
  const transport = axios.create({
    timeout: manners.silenceMs,
    responseType: 'text',
    transformResponse: [(data: unknown) => data],
    validateStatus: () => true,
    // Redirects are followed below, where each step is looked at before it is taken.
    maxRedirects: 0,
  })

  let repliedAt: number | null = null

  async function fetchOnce(url: string, request: HttpRequest, signal: AbortSignal): Promise<HttpReply> {
    const { bytes } = request.size ?? SMALL
    const { status, headers, data } = await transport
      .request<unknown>({
        url,
        method: request.method ?? 'GET',
        headers: { ...request.headers, ...keyHeaders, 'User-Agent': config.userAgent },
        data: request.body,
        maxContentLength: bytes,
        maxBodyLength: bytes,
        signal,
      })
      .catch((error: unknown) => {
        throw transportFailure(source, error, bytes)
      })
    const reply = { status, headers: { ...headers } as HttpReply['headers'], text: String(data ?? '') }
    repliedAt = replyTime(reply)
    return reply
  }

  async function fetchReply(request: HttpRequest, signal: AbortSignal): Promise<HttpReply> {
    let { url } = request
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const reply = await fetchOnce(url, request, signal)
      const next = request.followRedirects === false ? null : redirectTarget(source, reply, url)
      if (next === null) return reply
      url = next
    }
    throw new ProviderError(id, 'refused', `${name} redirected more than ${MAX_REDIRECTS} times.`)
  }

  async function attempt(request: HttpRequest, signal: AbortSignal): Promise<CheckedReply> {
    const sender = { ...source, secrets: [...source.secrets, ...(request.secrets ?? [])] }
    const reply = await fetchReply(request, signal)
    if (request.accepts?.(reply) === true) return { ...reply, json: undefined }
    checkStatus(sender, reply, config.now())
    // What is left of a redirect is no answer, whatever its body says.
    if (request.followRedirects !== false && reply.status >= 300)
      throw new ProviderError(
        id,
        'refused',
        `${name} answered with status ${reply.status}, which leads nowhere.`,
      )
    const isText = request.expects === 'text'
    return { ...reply, json: isText ? undefined : parseJson(sender, reply.text, request.size ?? SMALL) }
  }

  const send = (request: HttpRequest) => polite((signal) => attempt(request, signal), request.signal)
  return {
    source,
    clocks: () => ({ now: config.now(), repliedAt }),
    send,
    async fetchJson(path, query, signal, size = SMALL) {
      const reply = await send({ url: `${config.baseUrl}${path}${queryText(query)}`, signal, size })
      return reply.json
    },
  }
}

function queryText(query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

/** A request that got no whole reply. Says nothing of the URL: that may hold a crumb. */
function transportFailure(source: ReplySource, error: unknown, mostBytes: number): unknown {
  if (!isAxiosError(error)) return error
  const [kind, sentence] = describeTransport(source.name, error, mostBytes)
  return new ProviderError(source.id, kind, sentence)
}

function describeTransport(name: string, error: AxiosError, mostBytes: number): [FailureKind, string] {
  const code = error.code ?? ''
  if (['ECONNABORTED', 'ETIMEDOUT'].includes(code)) return ['timeout', `${name} did not answer in time.`]
  if (/CERT|UNABLE_TO_(GET|VERIFY)/.test(code)) {
    return ['refused', `${name} shows a certificate that cannot be trusted (${code}), so it was not asked.`]
  }
  if (error.message.includes('maxContentLength')) {
    return ['not-the-format', `${name} sent more than ${mostBytes / 1024 / 1024} MB.`]
  }
  // A reply whose head has arrived but whose body has not.
  if (code === 'ERR_BAD_RESPONSE' || error.message.includes('aborted') || error.response !== undefined) {
    return ['incomplete', `The reply of ${name} broke off.`]
  }
  return ['unreachable', `${name} cannot be reached (${code || 'no connection'}).`]
}
