/** What is said with a slide, once it is known how it stands. */
import { clicksOf } from '../layouts/index.ts'
import type { Vocabulary } from '../languages/labels.ts'
import type { Draft } from '../types.ts'
import { withSpokenReveals } from './reveals.ts'
import { withOpening } from './transitions.ts'

/**
 * Of a slide before it is fitted, so that its pieces take along what belongs to them; and of a piece,
 * which has an opening and clicks of its own.
 * @returns it with something said at once and with each click, and with nothing said after the last one
 */
export function spokenInFull(draft: Draft, words: Vocabulary): Draft {
  const clicks = clicksOf(draft)
  const note = draft.note.map(line => ({ ...line, click: Math.min(line.click, clicks) }))
  return withOpening(withSpokenReveals({ ...draft, note }), words)
}
