/** What a trainer leaves out first when time runs short: examples and asides, then what only adds to a message. */
import { paperOf } from '../layouts/index.ts'
import { ofKind } from '../layouts/paper.ts'
import { unitsIn } from '../storyboard/ledger.ts'
import type { LayoutName, Slide } from '../types.ts'

/** More than these is another session. */
const MOST = 5
/** Layouts that add to what a section says, those first that are missed least. */
const LESSER: LayoutName[] = ['quote', 'statement', 'figure', 'tip', 'code']

/** @returns slides that a section is understood without, those first that are missed least */
export function toSkip(slides: Slide[]): Slide[] {
  const recap = ofKind(slides.flatMap(paperOf), 'summary').flatMap(({ points }) => points)
  const messages = new Set(recap.flatMap(({ text }) => (text ? unitsIn([text]) : [])))
  const shown = slides.filter(({ hidden, pause }) => hidden !== true && pause !== true)
  const firsts = new Set(sectionsIn(shown).map(own => own[0]))
  const candidates = shown.filter(slide => {
    const isMessage = unitsIn(slide.note).some(unit => messages.has(unit))
    const isOfSection = slide.section !== undefined && slide.planned === undefined
    return isOfSection && !isMessage && !firsts.has(slide) && rankOf(slide) !== -1
  })
  return candidates.sort((a, b) => rankOf(a) - rankOf(b) || a.no - b.no).slice(0, MOST)
}

function sectionsIn(slides: Slide[]): Slide[][] {
  const numbers = [...new Set(slides.flatMap(({ section }) => section?.number ?? []))]
  return numbers.map(number => slides.filter(({ section }) => section?.number === number))
}

/** @returns 0 for what only gives an example, -1 for what stays */
function rankOf({ layout, note }: Slide): number {
  const said = note.filter(({ kind, act }) => kind === 'article' && act !== 'key')
  if (said.length > 0 && said.every(({ voice }) => voice !== undefined)) return 0
  const rank = LESSER.indexOf(layout)
  return rank === -1 ? -1 : rank + 1
}
