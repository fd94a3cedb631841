/** The workbook: what the participants fill in, made from the article's own content. */
import { chapterName, chapterOf } from '../layouts/chapterName.ts'
import { headlineOf, paperOf, taskOf, textsOf } from '../layouts/index.ts'
import { ofKind, type PaperPart, type PartOf } from '../layouts/paper.ts'
import { unitsIn } from '../storyboard/ledger.ts'
import { plain, saySame } from '../text/plain.ts'
import { asText, type Text } from '../text/text.ts'
import { languageOf } from '../languages/index.ts'
import type { Vocabulary } from '../languages/labels.ts'
import type { Line, Slide, Storyboard } from '../types.ts'
import { namesIn, type Work } from './gapped.ts'
import { weights } from './gaps.ts'
import { html, type Markup } from './html.ts'
import { keyMessageOf } from './keyMessage.ts'
import { lines } from './lines.ts'
import { joined } from './joined.ts'
import { onPaper } from './parts.ts'

const NOTHING = asText('')

export interface WorkbookOptions {
  answers: boolean
  hasPicture: (address: string) => boolean
}

/** @returns sections in their order, then the summary, the glossary, what each takes away, and the answers */
export function workbook(board: Storyboard, words: Vocabulary, options: WorkbookOptions): Markup {
  const { slides } = board
  const parts = slides.flatMap(paperOf)
  const recap = ofKind(parts, 'summary').flatMap(({ points }) => points)
  const work = workOf(board, words, recap, options)
  const { opening, sections } = filledIn(slides, recap, work)
  return html`${cover(board, words)} ${opening} ${sections} ${summary(parts, recap, words)}
  ${glossary(parts, words)} ${takeaway(parts, words)} ${options.answers ? answers(work) : undefined}`
}

/** Each part in one line, and the thought to end on. */
function summary(parts: PaperPart[], recap: Recap, words: Vocabulary): Markup | undefined {
  const said = new Set(recap.flatMap(({ text }) => (text === undefined ? [] : unitsIn([text]))))
  const closing = ofKind(parts, 'closing').filter(
    ({ text }) => !unitsIn([text]).some(unit => said.has(unit)),
  )
  if (recap.length === 0 && closing.length === 0) return undefined
  const items = recap.map(({ label, text }) => {
    const name = label === undefined ? undefined : html`<strong>${label.text}</strong>`
    const lineBreak = label === undefined || text === undefined ? undefined : html`<br />`
    return html`<li>${name}${lineBreak}${text?.text}</li>`
  })
  return html`<section class="whole">
    <h2>${words.handout.summary}</h2>
    ${
      items.length === 0
        ? undefined
        : html`<ol>
            ${items}
          </ol>`
    }${closing.map(({ text }) => html`<p class="key">${text.text}</p>`)}
  </section>`
}

function glossary(parts: PaperPart[], words: Vocabulary): Markup | undefined {
  const terms = ofKind(parts, 'term')
  if (terms.length === 0) return undefined
  return html`<section>
    <h2>${words.handout.glossary}</h2>
    <dl>
      ${terms.map(
        ({ title, text }) =>
          html`<dt>${title.text}</dt>
            <dd>${text.kind === 'article' ? (text.source ?? text.text) : text.text}</dd>`,
      )}
    </dl>
  </section>`
}

/** How much each can take on. */
const COMMITMENTS = 3

/** What each will do, and room to write, which takes what is left of the last page. */
function takeaway(parts: PaperPart[], words: Vocabulary): Markup {
  const fields = words.activity.commitments.map(text => html`<p>${text}<i></i></p>`)
  const count = ofKind(parts, 'commitment').length === 0 ? 1 : COMMITMENTS
  const [first, ...more] = Array.from(
    { length: count },
    (_, index) =>
      html`<div class="task">
        ${count === 1 ? undefined : html`<h3>${index + 1}</h3>`}
        <div class="fields">${fields}</div>
      </div>`,
  )
  return html`<section>
    <div class="opening">
      <h2>${words.handout.takeaway}</h2>
      ${first}
    </div>
    ${more} ${room(words)}
  </section>`
}

/** Room to write, of as many lines as its page has room for (outputs/fillPages.ts). */
function room(words: Vocabulary): Markup {
  return html`<div class="room">
    <h3>${words.handout.room}</h3>
    ${lines(4)}
  </div>`
}

function answers({ words, answers: all }: Work): Markup {
  return html`<section class="answers">
    <h2>${words.handout.answers}</h2>
    <ol>
      ${all.map(({ number, text }) => html`<li value="${number}">${text}</li>`)}
    </ol>
  </section>`
}

type Recap = PartOf<'summary'>['points']

/** What is to be filled in, before anything is. */
function workOf(
  { slides, settings }: Storyboard,
  words: Vocabulary,
  recap: Recap,
  { hasPicture }: WorkbookOptions,
): Work {
  const texts = textsToldOnce(slides)
  const open = recap.flatMap(({ text }) =>
    text === undefined ? [] : [plain(text.text), ...unitsIn([text])],
  )
  return {
    words,
    seed: settings.seed,
    common: languageOf(settings.language)?.functionWords ?? new Set(),
    answers: [],
    taken: namesIn(texts),
    counts: weights(texts),
    open: new Set(open),
    hasPicture,
  }
}

/** A sentence that comes back on another slide makes none of its words weightier. */
function textsToldOnce(slides: Slide[]): string[] {
  const told = new Map<string, string>()
  for (const line of slides.flatMap(textsOf)) {
    const text = plain(line.text)
    const key = unitsIn([line]).join(' ') || text
    if ((told.get(key) ?? '').length < text.length) told.set(key, text)
  }
  return [...told.values()]
}

/**
 * What stands before the first section, and each section. They are made in their order: gaps are
 * numbered as they are made.
 */
function filledIn(
  slides: Slide[],
  recap: Recap,
  work: Work,
): { opening: (Markup | undefined)[]; sections: Markup[] } {
  const numbers = [...new Set(slides.flatMap(slide => slide.section?.number ?? []))]
  const first = slides.findIndex(slide => slide.section !== undefined)
  // An article without sections is all opening.
  const opening = (first === -1 ? slides : slides.slice(0, first))
    .filter(slide => slide.section === undefined)
    .flatMap(paperOf)
    .filter(part => !isOnCover(part))
  const before = joined(opening.map(part => ({ part }))).map(({ part }) => onPaper(part, work))
  const sections = numbers.map(number => {
    const own = slides.filter(slide => slide.section?.number === number)
    const last = own.at(-1)?.no ?? 0
    const following = slides.slice(last).findIndex(slide => taskOf(slide) === undefined)
    const activities = slides.slice(last, following === -1 ? undefined : last + following)
    const name = chapterOf(own[0]) ?? NOTHING
    const key = keyMessageOf(slides, name)
    return sectionPart(number, name, key, [...own, ...activities], work)
  })
  return { opening: before, sections }
}

/** The objectives stand on the workbook's cover. */
function isOnCover(part: PaperPart): boolean {
  return part.kind === 'list' && !part.ordered && isObjectives(part.title)
}

function isObjectives(title: Line | undefined): boolean {
  return title?.kind === 'label' && title.word === 'objectives'
}

function cover({ title, settings, slides }: Storyboard, words: Vocabulary): Markup {
  const names = [
    ...new Map(
      slides.flatMap(slide =>
        slide.section === undefined
          ? []
          : [[slide.section.number, chapterName(slide.section)] as const],
      ),
    ).values(),
  ]
  const list =
    settings.objectives.length > 0
      ? settings.objectives.map(text => html`<li>${text}</li>`)
      : names.map(name => html`<li>${name}</li>`)
  return html`<div class="cover">
    <p class="label">${words.handout.handout}</p>
    <h1>${title}</h1>
    ${settings.subtitle === undefined ? undefined : html`<p class="subtitle">${settings.subtitle}</p>`}
    ${
      list.length === 0
        ? undefined
        : html`<p class="label">
              ${settings.objectives.length > 0 ? words.objectives : words.handout.willSee}
            </p>
            <ul>
              ${list}
            </ul>`
    }
    <div class="fields">
      <p>${words.handout.name}<i></i></p>
      <p>${words.handout.date}<i></i></p>
    </div>
  </div>`
}

/** The heading below the section's own, where the slide does not have it as its headline. */
function subHeading(slide: Slide, chapter: Text, work: Work): Markup | undefined {
  const name = slide.section?.name
  const isHeadline = name !== undefined && saySame(headlineOf(slide), name)
  if (name === undefined || saySame(name, chapter) || isHeadline) return undefined
  if (work.sub !== undefined && saySame(work.sub, name)) return undefined
  work.sub = name
  return html`<p class="label">${name}</p>`
}

/** Rows or points that stand together whatever page they come to. */
const FEW = 3

/** Whether a part may stand with the heading of its section on one page, however little of it is left. */
function isShort(part: PaperPart | undefined): boolean {
  if (part === undefined) return false
  if ('rows' in part) return part.rows.length <= FEW
  if ('points' in part) return part.points.length <= FEW
  return part.kind !== 'picture' && part.kind !== 'listing' && part.kind !== 'work'
}

function sectionPart(
  number: number,
  name: Text,
  key: Line | undefined,
  slides: Slide[],
  work: Work,
): Markup {
  work.above = name
  work.heading = name
  delete work.sub
  if (key === undefined) delete work.key
  else work.key = key
  const parts = slides.flatMap(slide =>
    paperOf(slide).map((part, index) => (index === 0 ? { slide, part } : { part })),
  )
  const whole = joined(parts)
  const drawn = whole.map(({ slide, part }) => {
    const sub = slide === undefined ? undefined : subHeading(slide, name, work)
    return html`${sub}${onPaper(part, work)}`
  })
  const opening = isShort(whole[0]?.part) ? 1 : 0
  // A section does not begin at the foot of a page, nor does the room to write.
  return html`<section>
    <div class="opening">
      <h2>${number}. ${name}</h2>
      ${
        key === undefined
          ? undefined
          : html`<p class="label">${work.words.handout.key}</p>
              <p class="key">${key.text}</p>`
      }
      ${drawn.slice(0, opening)}
    </div>
    ${drawn.slice(opening)} ${room(work.words)}
  </section>`
}
