/** What `lectern export` writes. A new output is a file beside this one, and its line in the table. */
import { agendaCalendar } from './agendaCalendar.ts'
import { agendaMarkdown } from './agendaMarkdown.ts'
import { agendaSheet } from './agendaSheet.ts'
import { cards } from './cards.ts'
import { gift } from './gift.ts'
import { guide } from './guide.ts'
import { guideWord } from './guideWord.ts'
import { handout } from './handout.ts'
import { handoutWord } from './handoutWord.ts'
import { notes } from './notes.ts'
import type { Output, PaperOutput, SlidesOutput } from './output.ts'
import { pdf } from './pdf.ts'
import { pictures } from './pictures.ts'
import { pptx } from './pptx.ts'
import { qti } from './qti.ts'
import { sortCards } from './sortCards.ts'

/** In the order in which they are named to users, and written. */
export const OUTPUTS: readonly Output[] = [
  pdf,
  pictures,
  pptx,
  handout,
  guide,
  handoutWord,
  guideWord,
  gift,
  qti,
  cards,
  sortCards,
  agendaCalendar,
  agendaMarkdown,
  agendaSheet,
  notes,
]

/** The ids, as they stand in sentences and help. */
export const OUTPUT_IDS = OUTPUTS.map(({ id }) => id)

/** @returns those that were asked for, in the order of the table */
export function outputsOf(ids: readonly string[]): Output[] {
  return OUTPUTS.filter(({ id }) => ids.includes(id))
}

export function isOfSlides(output: Output): output is SlidesOutput {
  return output.needs === 'slides'
}

export function isPaper(output: Output): output is PaperOutput {
  return output.needs === 'storyboard'
}

/** The names of an article's outputs, as far as they are known before it is looked at. */
export function filesOf(stem: string, ids: readonly string[]): string[] {
  return outputsOf(ids).flatMap(output =>
    isOfSlides(output) && output.isFolder === true ? [] : [`${stem}${output.ending}`],
  )
}
