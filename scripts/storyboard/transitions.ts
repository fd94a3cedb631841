/** What leads from one slide to the next, once all slides are there: breaks and exercises are added late. */
import { chapterName } from '../layouts/chapterName.ts'
import { plain } from '../text/plain.ts'
import { slice } from '../text/slice.ts'
import type { Text } from '../text/text.ts'
import type { Draft, Line, NoteLine, Slide } from '../types.ts'
import { asSentence, unitsOf } from './aloud.ts'
import { act, label, say } from './draft.ts'
import { headlineOf, transitionTo } from '../layouts/index.ts'
import type { Vocabulary } from '../languages/labels.ts'

/** @returns a slide with a note that opens it, where nothing is said before its first click */
export function withOpening(slide: Draft, words: Vocabulary): Draft {
  const opens = opensBare(slide.note) || goesOnUnsaid(slide)
  return opens ? { ...slide, note: [...say([openingOf(slide, words)]), ...slide.note] } : slide
}

/**
 * @param slides in their order; those before a break lead over to it
 * @returns them with a note that names what comes next where it is something new, in the place of any that they had
 */
export function withLeads(slides: Slide[]): Slide[] {
  let section: number | undefined
  return slides.map((slide, index) => {
    section = slide.section?.number ?? section
    const next = slides[index + 1]
    const named = next === undefined ? undefined : nameOf(next, section)
    const note = slide.note.filter(line => line.act !== 'next')
    if (named === undefined || slide.hidden === true || next?.hidden === true)
      return { ...slide, note }
    const leading = act('next', [label('next', asSentence(named))], slide.clicks)
    return { ...slide, note: [...note, ...leading] }
  })
}

/** @param section that is running; @returns what begins with a slide; undefined where it goes on with what was there */
function nameOf(slide: Slide, section?: number): Text | undefined {
  if (slide.pause === true) return headlineOf(slide)
  const own = slide.section
  const opened = own === undefined || own.number === section ? undefined : chapterName(own)
  return transitionTo(slide) ?? opened
}

/** Whether a slide shows its headline before anybody has said anything. */
function opensBare(note: NoteLine[]): boolean {
  return note.every(line => line.click > 0)
}

/** What announces a long list or code stands above each slide of it. */
function announcementOf(slide: Draft): Line | undefined {
  const { intro } = slide.data as { intro?: Line }
  return (slide.piece?.index ?? 1) > 1 ? intro : undefined
}

/** Whether a further slide shows what announces it, and nobody says that it goes on. */
function goesOnUnsaid(slide: Draft): boolean {
  const announcement = announcementOf(slide)
  if (announcement === undefined) return false
  const words = plain(withoutColon(announcement.text))
  return !slide.note.some(line => line.click === 0 && plain(line.text).includes(words))
}

/** The headline, said; of the further slides of a long list, that it goes on. */
function openingOf(slide: Draft, words: Vocabulary): Line {
  const { title } = slide.data as { title?: Line }
  const isFurther = (slide.piece?.index ?? 1) > 1
  const text = announcementOf(slide)?.text ?? headlineOf(slide)
  if (isFurther) return label('next', asSentence(words.say.goesOn(withoutColon(text))))
  const said = asSentence(text)
  return title?.kind === 'article'
    ? { ...unitsOf(title), kind: 'article', text: said, origin: title.origin }
    : label('opening', said)
}

function withoutColon(text: Text): Text {
  const said = plain(text).trimEnd()
  return /[:：]$/.test(said) ? slice(text, 0, said.slice(0, -1).trimEnd().length) : text
}
