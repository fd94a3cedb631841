/** What each section says: in the recap, and as a headline or lead of its slides. */
import type { Labelled } from '../labels.ts'
import type { ArticleUnit } from '../units.ts'
import {
  isContent,
  isIn,
  linesIn,
  names,
  slot,
  type Finder,
  type BoardLine,
  type BoardSlide,
} from './board.ts'
import { count, emptyTally, missing, type Tally } from './tally.ts'

interface RecapPoint {
  label?: BoardLine
  text?: BoardLine
}

export function judgeMessages(
  slides: BoardSlide[],
  { units, labels }: Labelled,
  find: Finder,
): Tally {
  const tally = emptyTally()
  const recap = slides.flatMap((slide): RecapPoint[] =>
    isIn(slide, 'recap') ? (slide.data.points as RecapPoint[]) : [],
  )
  for (const [number, right] of Object.entries(labels.messages ?? {})) {
    const heading = units.find(({ n }) => n === Number(number))
    count(tally, 'sections')
    const isRight = (line: BoardLine | undefined) => right.includes(find(line?.text)?.n ?? 0)
    const point = recap.find(({ label }) => label && names(label.text, heading))
    if (isRight(point?.text)) count(tally, 'message')
    else missing(tally, 'recap', `${heading?.text}: ${point?.text?.text ?? 'nothing'}`)
    if (slidesUnder(heading, slides).some(slide => headlinesOf(slide).some(isRight)))
      count(tally, 'headlined')
  }
  return tally
}

/** The content under a heading, and all title pages. */
function slidesUnder(heading: ArticleUnit | undefined, slides: BoardSlide[]): BoardSlide[] {
  return slides.filter(slide => {
    if (isIn(slide, 'section')) return true
    return isContent(slide) && slide.section && names(slide.section.name, heading)
  })
}

/** The lines in which a slide says what it is for. */
function headlinesOf(slide: BoardSlide): (BoardLine | undefined)[] {
  const text = isIn(slide, 'statement') ? linesIn(slide.data.text) : []
  return [...['title', 'lead', 'message'].map(name => slot(slide, name)), ...text]
}
