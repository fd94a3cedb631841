/** The text of a file in any format that is text. */
import { decodeText } from '../read/encoding.ts'
import { unreadable, type GivenFile } from './format.ts'

/** @throws LecternError when the bytes are no text */
export function decoded({ bytes, name, contentType }: GivenFile): string {
  const text = decodeText(bytes, contentType)
  if (text === undefined)
    throw unreadable(
      name,
      'read/binary',
      'This is not a text file in UTF-8.',
      'save the article as Markdown, HTML, .docx or plain text',
    )
  return text
}
