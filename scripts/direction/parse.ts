/** The text of a direction file, read and validated: what is wrong is told with file, line and what is allowed. */
import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { valueOf, yamlNodes, type YamlNodes } from '../read/yamlValues.ts'
import type { Message } from '../types.ts'
import { validated } from './schema.ts'
import type { Direction, DirectionPlace } from './types.ts'

/** More is no direction that a person reads. */
const MOST_LETTERS = 2_000_000

export interface ParsedDirection {
  direction: Direction
  place: DirectionPlace
  messages: Message[]
}

/** @param text YAML @param file for messages @returns an empty direction where errors make it unusable */
export function parseDirection(text: string, file: string): ParsedDirection {
  const wrong = (line: number, message: string, hint: string): Message => ({
    rule: 'direction/invalid',
    severity: 'error',
    file,
    line,
    column: 1,
    message,
    hint,
  })
  const unusable = (messages: Message[]): ParsedDirection => ({
    direction: {},
    place: { file, lineOf: () => undefined },
    messages,
  })
  if (text.length > MOST_LETTERS)
    return unusable([wrong(1, 'The direction is too long.', 'keep only what is to be different')])
  const nodes = yamlNodes(text)
  if (nodes.errors.length > 0)
    return unusable(
      nodes.errors.map(error =>
        wrong(
          nodes.counter.linePos(error.pos[0]).line,
          `The direction is not valid YAML: ${error.message.split('\n')[0] ?? ''}`,
          'put a text that holds ": ", "#" or quotes into quotation marks',
        ),
      ),
    )
  const value = usable(nodes)
  if (value === undefined)
    return unusable([
      wrong(
        1,
        'The direction names values by & and *, too often or in a circle.',
        'write each out',
      ),
    ])
  const lineAt = (path: PropertyKey[]) => lineOf(path, nodes)
  const result = validated(value)
  if (Array.isArray(result))
    return unusable(
      result.map(({ path, problem }) =>
        wrong(lineAt(path) ?? 1, `${named(path)}: ${problem}.`, hintFor(path)),
      ),
    )
  const place: DirectionPlace = {
    file,
    lineOf: (entry, key, list = 'tell') =>
      lineAt([list, entry, ...(key === undefined ? [] : [key])]),
  }
  return { direction: result.direction, place, messages: [] }
}

/** @returns undefined for values that name each other without end */
function usable({ document }: YamlNodes): unknown {
  try {
    return valueOf(document)
  } catch {
    return undefined
  }
}

/** The line of a value, or of the nearest one above it that stands in the file. */
function lineOf(
  path: readonly PropertyKey[],
  { document, counter }: YamlNodes,
): number | undefined {
  let node: unknown = document.contents
  let offset = startOf(node)
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (pair === undefined) break
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = startOf(node) ?? offset
    } else break
  }
  return offset === undefined ? undefined : counter.linePos(offset).line
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0]
}

function named(path: PropertyKey[]): string {
  const [first, second, ...rest] = path.map(String)
  if ((first !== 'tell' && first !== 'deck') || second === undefined)
    return path.length === 0 ? 'The file' : path.join('.')
  const place = `${first === 'tell' ? 'entry' : 'slide'} ${Number(second) + 1}`
  return rest.length === 0 ? place : `${place}, ${rest.join('.')}`
}

function hintFor(path: PropertyKey[]): string {
  return path.length === 0
    ? 'begin with "tell:" and a list of entries, each with "at:"'
    : 'docs/direction.schema.json has all that may stand there'
}
