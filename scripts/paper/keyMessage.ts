import { paperOf } from '../layouts/index.ts'
import { ofKind } from '../layouts/paper.ts'
import { saySame } from '../text/plain.ts'
import type { Text } from '../text/text.ts'
import type { Line, Slide } from '../types.ts'

/** @returns what a section says, as the session is summed up in it */
export function keyMessageOf(slides: Slide[], section: Text): Line | undefined {
  const recap = ofKind(slides.flatMap(paperOf), 'summary').flatMap(({ points }) => points)
  return recap.find(({ label }) => label !== undefined && saySame(label.text, section))?.text
}
