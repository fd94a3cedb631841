/** The values of a YAML text, within bounds, with the place of each key, and what is wrong with it in our words. */
import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { Message } from '../types.ts'

/** A YAML text as nodes that know their places. */
export interface YamlNodes {
  document: Document.Parsed
  counter: LineCounter
  errors: YamlError[]
}

/** @returns where a key stands, or a key of the map that it holds */
export type PlaceOf = (key: string, part?: string) => { file: string; line: number; column: number }

/**
 * @param yaml a map of keys
 * @param at the file that it stands in, and how many lines of the file stand before it
 * @returns the values, or what is wrong with the text as a whole
 */
export function yamlValues(
  yaml: string,
  { file, linesBefore }: { file: string; linesBefore: number },
): { raw: object; placeOf: PlaceOf } | { messages: Message[] } {
  const { document, counter, errors: wrongs } = yamlNodes(tolerated(yaml))
  const placeAt = (offset: number) => ({
    file,
    line: counter.linePos(offset).line + linesBefore,
    column: counter.linePos(offset).col,
  })
  const errors = wrongs.map(error => ({
    ...invalid(error),
    ...placeAt(error.pos[0]),
  }))
  if (errors.length > 0) return { messages: errors }
  const values = valuesOf(document)
  if ('hint' in values) return { messages: [{ ...values, file, line: linesBefore + 1, column: 1 }] }
  return {
    raw: values.raw,
    placeOf: (key, part) => placeAt(offsetOf(document.contents, key, part)),
  }
}

/** @returns the nodes of a YAML text, and what is wrong with it */
export function yamlNodes(yaml: string): YamlNodes {
  const counter = new LineCounter()
  const document = parseDocument(yaml, {
    lineCounter: counter,
    // Its own search for keys that stand twice takes time with the square of their number.
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  })
  return { document, counter, errors: [...document.errors, ...repeatedKeys(document)] }
}

/**
 * @returns the value of all of it, an empty map where there is none
 * @throws for values that name each other too often or in a circle, or that are nested too deep
 */
export function valueOf(document: Document.Parsed): unknown {
  // An alias bomb or an unresolved alias throws here, not in the parser.
  const value: unknown = document.toJS({ maxAliasCount: 50 }) ?? {}
  // So does a value that holds itself, or that is nested thousands deep.
  JSON.stringify(value)
  return value
}

/** As the parser tells what is wrong. */
interface YamlError {
  code: string
  message: string
  /** first and last place in the YAML */ pos: [number, number]
}

/** @returns an error for each key that stands twice in a map */
function repeatedKeys(document: Document.Parsed): YamlError[] {
  const errors: YamlError[] = []
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const [from = 0, to = from] = key.range ?? []
        if (seen.has(key.value))
          errors.push({
            code: 'DUPLICATE_KEY',
            message: 'Map keys must be unique',
            pos: [from, to],
          })
        seen.add(key.value)
      }
    },
  })
  return errors
}

/** What is wrong, without its place. */
type Wrong = Pick<Message, 'rule' | 'severity' | 'message'> & { hint: string }

function wrong(message: string, hint: string): Wrong {
  return { rule: 'read/front-matter', severity: 'error', message, hint }
}

function invalid({ code, message }: YamlError): Wrong {
  // The parser's way to say that it has come too deep.
  if (code === 'RESOURCE_EXHAUSTION')
    return wrong(
      'The front matter is not valid YAML: its lists stand too deep one inside the other.',
      'settings need no more than a list or two',
    )
  return wrong(
    `The front matter is not valid YAML: ${message.split('\n')[0]}`,
    'put a text that holds ": ", "#" or quotes into quotation marks',
  )
}

function valuesOf(document: Document.Parsed): { raw: object } | Wrong {
  let raw: unknown
  try {
    raw = valueOf(document)
  } catch (error) {
    return wrong(
      `The front matter is not usable YAML: ${unusable(error as Error)}.`,
      'write each value out, without & and *',
    )
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return wrong('The front matter must be a list of "key: value" lines.', 'title: My article')
  return { raw }
}

/** @returns where a key stands in the YAML, or a key of the map that it holds */
function offsetOf(map: unknown, key: string, part?: string): number {
  const items = isMap(map) ? map.items : []
  const pair = items.find(item => String(item.key) === key)
  if (pair === undefined) return 0
  const own = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0
  return part === undefined ? own : offsetOf(pair.value, part) || own
}

/** What is wrong with values that name each other, in our words. */
function unusable({ name, message }: Error): string {
  if (/circular/i.test(message)) return 'a value holds itself'
  if (/alias count/i.test(message)) return 'its values name each other too many times'
  return name === 'RangeError' ? 'it is nested too deep' : (message.split('\n')[0] ?? '')
}

/**
 * Several publishing systems accept a quoted text that goes on at the margin of the next line, which YAML 1.2 does
 * not. Such lines get a space in front, which keeps every line where it is.
 */
function tolerated(yaml: string): string {
  let open = false
  return yaml
    .split('\n')
    .map(line => {
      const indented = open && /^\S/.test(line) ? ` ${line}` : line
      const start = open ? 0 : (/^[\w-]+:\s+(?=")/.exec(line)?.[0].length ?? -1)
      if (start >= 0 && (indented.slice(start).match(/(?<!\\)"/g)?.length ?? 0) % 2 === 1)
        open = !open
      return indented
    })
    .join('\n')
}
