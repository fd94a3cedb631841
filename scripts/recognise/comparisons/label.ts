/** Names of subjects, as headings. */
import { asText } from '../../text/text.ts'
import type { Label } from '../../types.ts'

/** A name as a heading: with a capital. */
export function subjectLabel(subject: string): Label {
  return {
    kind: 'label',
    word: 'subject',
    text: asText(subject.replace(/^\p{Ll}(?=\p{Ll})/u, letter => letter.toUpperCase())),
  }
}
