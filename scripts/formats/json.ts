/** JSON that is no notebook: data, or a document of an editor, which is refused by its name. */
import { parseJson } from '../parse/json.ts'
import { decodeText } from '../read/encoding.ts'
import { unreadable, type GivenFile } from './format.ts'
import type { LecternError } from '../messages.ts'

/** Lines of JSON, one after the other. */
const ENDINGS = /\.(?:json|jsonl|ndjson|geojson)$/i

/** @returns the error for JSON; undefined for all else */
export function refusedJson({ bytes, name, contentType }: GivenFile): LecternError | undefined {
  const text = decodeText(bytes, contentType)
  if (text === undefined || (!ENDINGS.test(name) && parseJson(text) === undefined)) return undefined
  return unreadable(
    name,
    'read/format',
    'This is JSON, data that Lectern does not read.',
    (
      'export the article in it as Markdown or HTML where it was written, or convert it: ' +
      'jq -r \'.. | strings\' "FILE" > "FILE.txt"'
    ).replaceAll('FILE', name),
  )
}
