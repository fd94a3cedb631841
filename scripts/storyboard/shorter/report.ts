/** What was put aside for time, for the author and for the trainer. */
import { headlineOf } from '../../layouts/index.ts'
import { join } from '../../text/join.ts'
import type { Text } from '../../text/text.ts'
import type { Message, Slide } from '../../types.ts'

export interface PutAside {
  /** number of its slide */ slide: number
  headline: Text
  /** of a slide that is told: what of its note is said when there is time */ text?: Text
  line?: number
}

/** @returns the slides that are hidden, and what is spare in the notes of the others, in the order of the deck */
export function putAsideIn(slides: Slide[]): PutAside[] {
  return slides.flatMap((slide): PutAside[] => {
    const about = { slide: slide.no, headline: headlineOf(slide) }
    const line = slide.origin[0]?.start
    if (slide.putAside === true) return [{ ...about, ...(line === undefined ? {} : { line }) }]
    const spare = slide.note.filter(({ act }) => act === 'spare')
    if (spare.length === 0 || slide.hidden === true) return []
    const text = join(
      spare.map(one => one.text),
      ' ',
    )
    const [first] = spare.flatMap(one => (one.kind === 'article' ? [one.origin.start] : []))
    return [{ ...about, text, ...(first === undefined ? {} : { line: first }) }]
  })
}

export function aboutPutAside(slides: Slide[]): Message[] {
  const hidden = slides.filter(slide => slide.putAside === true).length
  const spare = slides.flatMap(({ note }) => note.filter(({ act }) => act === 'spare')).length
  if (hidden + spare === 0) return []
  return [
    {
      rule: 'session/less',
      severity: 'info',
      line: 1,
      column: 1,
      message: `For time, ${counted(hidden, 'slide')} and ${counted(spare, 'sentence')} of the notes are put aside.`,
      hint: 'a longer slot tells them; see "Put aside for time" in the guide',
    },
  ]
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
