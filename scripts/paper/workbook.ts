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
import { weights } from './gaps.ts'
import { html, type Markup } from './html.ts'
import { lines } from './lines.ts'
import { onPaper, type Work } from './parts.ts'

const NOTHING = asText('')

/** @returns sections in their order, then what each takes away, the summary, the glossary and the answers */
export function workbook(board: Storyboard, words: Vocabulary, withAnswers: boolean): Markup {
  const { slides } = board
  const parts = slides.flatMap(paperOf)
  const recap = ofKind(parts, 'summary').flatMap(({ points }) => points)
  const work = workOf(board, words, recap)
  const { opening, sections } = filledIn(slides, recap, work)
  const glossary = ofKind(parts, 'term')
  return html`${cover(board, words)} ${opening} ${sections}
    <section class="new">
      <h2>${words.handout.takeaway}</h2>
      ${Array.from(
        { length: 3 },
        (_, index) =>
          html`<div class="task">
            <h3>${index + 1}</h3>
            <div class="fields">
              ${words.activity.commitments.map(text => html`<p>${text}<i></i></p>`)}
            </div>
          </div>`,
      )}${ofKind(parts, 'commitment').length === 0 ? lines(3) : undefined}
    </section>
    ${
      recap.length === 0
        ? undefined
        : html`<section class="new">
            <h2>${words.handout.summary}</h2>
            <ol>
              ${recap.map(({ label, text }) => html`<li>${labelAbove(label, text)}${text?.text}</li>`)}
            </ol>
          </section>`
    }
    ${
      glossary.length === 0
        ? undefined
        : html`<section>
            <h2>${words.handout.glossary}</h2>
            <dl>
              ${glossary.map(
                ({ title, text }) =>
                  html`<dt>${title.text}</dt>
                    <dd>${text.kind === 'article' ? (text.source ?? text.text) : text.text}</dd>`,
              )}
            </dl>
          </section>`
    }
    ${
      withAnswers
        ? html`<section class="answers">
            <h2>${words.handout.answers}</h2>
            <ol>
              ${work.answers.map(answer => html`<li value="${answer.number}">${answer.text}</li>`)}
            </ol>
          </section>`
        : undefined
    }`
}

/** A label stands above its text, in a line of its own. */
function labelAbove(label: Line | undefined, text: Line | undefined): Markup | undefined {
  if (label === undefined) return undefined
  return html`<strong>${label.text}</strong>${text === undefined ? undefined : html`<br />`}`
}

type Recap = PartOf<'summary'>['points']

/** What is to be filled in, before anything is. */
function workOf({ slides, settings }: Storyboard, words: Vocabulary, recap: Recap): Work {
  return {
    words,
    seed: settings.seed,
    common: languageOf(settings.language)?.functionWords ?? new Set(),
    answers: [],
    counts: weights(slides.flatMap(textsOf).map(line => plain(line.text))),
    open: new Set(
      recap.flatMap(({ text }) =>
        text === undefined ? [] : [plain(text.text), ...unitsIn([text])],
      ),
    ),
  }
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
    .map(part => onPaper(part, work))
  const sections = numbers.map(number => {
    const own = slides.filter(slide => slide.section?.number === number)
    const last = own.at(-1)?.no ?? 0
    const following = slides.slice(last).findIndex(slide => taskOf(slide) === undefined)
    const activities = slides.slice(last, following === -1 ? undefined : last + following)
    const name = chapterOf(own[0]) ?? NOTHING
    const key = recap.find(
      point => point.label !== undefined && saySame(point.label.text, name),
    )?.text
    return sectionPart(number, name, key, [...own, ...activities], work)
  })
  return { opening, sections }
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
  const [first, ...rest] = slides.flatMap(slide =>
    paperOf(slide).map((part, index) =>
      index === 0
        ? html`${subHeading(slide, name, work)}${onPaper(part, work)}`
        : onPaper(part, work),
    ),
  )
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
      ${first}
    </div>
    ${rest}
    <div class="room">
      <h3>${work.words.handout.room}</h3>
      ${lines(4)}
    </div>
  </section>`
}
