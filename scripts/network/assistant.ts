/** Asking an assistant: any server that speaks the OpenAI chat protocol, at the address that the user named. */
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { LecternError } from '../messages.ts'
import { bodyOf } from './body.ts'

export interface Assistant {
  /** of the server, as the user named it */ address: URL
  model: string
  /** how long an answer may take, ms */ time: number
  /** is sent, and never shown or written down */ key?: string | undefined
}

export interface ChatMessage {
  role: 'system' | 'user' | 'assistant'
  content: string
}

/** A larger answer is none. */
const MOST_BYTES = 2_000_000

/**
 * @param address of the server, with or without the path of the protocol
 * @throws LecternError for what is no such address, or where a key would travel in the open
 */
export function assistantAt(address: string, about: Omit<Assistant, 'address'>): Assistant {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.username !== '')
    throw failed(address, 'It is no address of a server', 'write --with http://localhost:11434/v1')
  if (about.key !== undefined && url.protocol === 'http:' && !isThisMachine(url.hostname))
    throw failed(url.host, 'A key is sent by https alone, or to this machine', 'write https://')
  const path = url.pathname.replace(/(?<!\/)\/+$/, '')
  const base = path === '' ? '/v1' : path
  url.pathname = base.endsWith('/chat/completions') ? base : `${base}/chat/completions`
  return { ...about, address: url }
}

function isThisMachine(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(host)
}

/**
 * @param schema of the JSON that is wanted
 * @returns what the assistant says
 * @throws LecternError when nobody answers, or not in time, or with something else
 */
export async function ask(
  assistant: Assistant,
  messages: ChatMessage[],
  schema: object,
): Promise<string> {
  const body = { model: assistant.model, messages, temperature: 0, stream: false }
  const format = {
    type: 'json_schema',
    json_schema: { name: 'direction', strict: false, schema },
  }
  const first = await post(assistant, { ...body, response_format: format })
  // Some servers know no structured answers; what comes is verified anyhow.
  const isUnknown = first.status === 400 || first.status === 422
  const { status, text } = isUnknown ? await post(assistant, body) : first
  if (status !== 200)
    throw failed(assistant.address.host, `The server answers ${status}`, hintFor(status))
  return contentOf(text, assistant)
}

function hintFor(status: number): string {
  if (status === 401 || status === 403)
    return 'the key of the server comes from the environment variable LECTERN_API_KEY'
  return status === 404 ? 'are address and model right?' : 'try again later'
}

function contentOf(text: string, { address }: Assistant): string {
  try {
    const answer = JSON.parse(text) as { choices?: { message?: { content?: unknown } }[] }
    const content = answer.choices?.[0]?.message?.content
    if (typeof content === 'string') return content
  } catch {
    // Told below.
  }
  throw failed(address.host, 'What it answers is not the chat protocol', 'is the address right?')
}

/** No redirect is followed: the key and the article go to the server that was named, and nowhere else. */
async function post(
  { address, key, time }: Assistant,
  body: object,
): Promise<{ status: number; text: string }> {
  const ending = new AbortController()
  const timer = setTimeout(() => ending.abort(), time)
  const request = address.protocol === 'https:' ? requestHttps : requestHttp
  const sent = JSON.stringify(body)
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'accept': 'application/json',
        'content-length': Buffer.byteLength(sent),
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      }
      request(address, { method: 'POST', headers, signal: ending.signal }, resolve)
        .on('error', reject)
        .end(sent)
    })
    const text = (await bodyOf(response, MOST_BYTES)).toString('utf8')
    return { status: response.statusCode ?? 0, text }
  } catch (error) {
    if (ending.signal.aborted)
      throw failed(
        address.host,
        `No whole answer came in ${time / 1000} seconds`,
        'give it longer with --timeout',
      )
    throw failed(address.host, reasonOf(error as NodeJS.ErrnoException), 'does the server run?')
  } finally {
    clearTimeout(timer)
    ending.abort()
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return code === undefined ? message.replace(/\.$/, '') : `It cannot be reached (${code})`
}

function failed(where: string, message: string, hint: string): LecternError {
  return new LecternError({
    rule: 'direct/assistant',
    severity: 'error',
    file: where,
    message: `${message}.`,
    hint,
  })
}
