/** The participant's handout: a workbook made from the article's own content. Pure: a storyboard in, HTML out. */
import { isEmpty, plain, saySame } from '../text/plain.ts'
import { asText, type Text } from '../text/text.ts'
import { judged } from '../text/words.ts'
import { headlineOf, withoutNumberOfPiece } from '../storyboard/headline.ts'
import { linesIn } from '../storyboard/ledger.ts'
import { vocabularyOf } from '../languages/index.ts'
import type { Vocabulary } from '../languages/labels.ts'
import type { Line, Point, Slide, Storyboard } from '../types.ts'
import { weights, withGap } from './gaps.ts'
import { html, page, type Markup, type Paper } from './html.ts'
import { PAPER_STYLES } from './styles.ts'
import { thumb } from './thumb.ts'

export type HandoutKind = 'guided' | 'notes' | 'full'
export interface HandoutOptions {
  kind: HandoutKind
  paper: 'a4' | 'letter'
  /** slides a page, for notes */ perPage: 1 | 2 | 3 | 6
  answers: boolean
  /** style sheets */ css: string[]
  /** each slide's page as HTML, for notes and full */ pages: string[]
  /** of the canvas, px */ height: number
}

export function handout(whole: Storyboard, options: HandoutOptions): string {
  // Backup slides are the trainer's; they stand last, so that each slide keeps its page.
  const board = { ...whole, slides: whole.slides.filter(slide => slide.hidden !== true) }
  const words = vocabularyOf(board.settings.language)
  const paper: Paper = {
    title: plain(board.title),
    language: board.settings.language,
    direction: board.settings.direction,
    paper: options.paper,
    css: options.css,
  }
  const body =
    options.kind === 'guided'
      ? guided(board, words, options.answers)
      : options.kind === 'notes'
        ? notes(board, words, options)
        : full(board, words, options)
  return page(paper, words.handout.handout, body, PAPER_STYLES)
}

const lines = (count: number) =>
  html`<div class="lines" aria-hidden="true">
    ${Array.from({ length: count }, () => html`<i></i>`)}
  </div>`

const NOTHING = asText('')

/** What each part writes into, and what it leaves behind for the answers. */
interface Work {
  words: Vocabulary
  counts: Map<string, number>
  seed: number
  answers: { number: number; text: string }[]
  /** texts that stand in full elsewhere and so take no gap */ open: Set<string>
  /** the name of the section, whose words are no gaps */ above: string
  /** the heading that stands last */ heading?: Text
}

function guided(board: Storyboard, words: Vocabulary, withAnswers: boolean): Markup {
  const { slides, settings } = board
  const recap = slides.flatMap(slide => (slide.layout === 'recap' ? slide.data.points : []))
  const work: Work = {
    words,
    above: '',
    seed: settings.seed,
    answers: [],
    counts: weights(slides.flatMap(slide => linesIn(slide.data).map(line => plain(line.text)))),
    open: new Set(
      recap.flatMap(point => (point.text === undefined ? [] : [plain(point.text.text)])),
    ),
  }
  const numbers = [...new Set(slides.flatMap(slide => slide.section?.number ?? []))]
  const first = slides.findIndex(slide => slide.section !== undefined)
  // In their order: gaps are numbered as they are made. An article without sections is all opening.
  const opening = (first === -1 ? slides : slides.slice(0, first))
    .filter(
      slide =>
        slide.section === undefined &&
        !(slide.layout === 'points' && isObjectives(slide.data.title)),
    )
    .map(slide => slidePart(slide, work))
  const sections = numbers.map(number => {
    const own = slides.filter(slide => slide.section?.number === number)
    const last = own.at(-1)?.no ?? 0
    const following = slides.slice(last).findIndex(slide => slide.layout !== 'activity')
    const activities = slides.slice(last, following === -1 ? undefined : last + following)
    const name = own[0]?.section?.name ?? NOTHING
    const key = recap.find(
      point => point.label !== undefined && saySame(point.label.text, name),
    )?.text
    return sectionPart(number, name, key, [...own, ...activities], work)
  })
  const commit = slides.findLast(
    slide => slide.layout === 'activity' && slide.data.kind === 'commit',
  )
  const glossary = slides.flatMap(slide =>
    slide.layout === 'definition' ? [{ term: slide.data.title, text: slide.data.text }] : [],
  )
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
      )}${commit === undefined ? lines(3) : undefined}
    </section>
    ${
      recap.length === 0
        ? undefined
        : html`<section class="new">
            <h2>${words.handout.summary}</h2>
            <ol>
              ${recap.map(point => html`<li>${point.label === undefined ? undefined : html`<strong>${point.label.text}</strong> `}${point.text === undefined ? undefined : point.text.text}</li>`)}
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
                ({ term, text }) =>
                  html`<dt>${term.text}</dt>
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

function cover({ title, settings, slides }: Storyboard, words: Vocabulary): Markup {
  const names = [
    ...new Map(
      slides.flatMap(slide =>
        slide.section === undefined ? [] : [[slide.section.number, slide.section.name] as const],
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

function sectionPart(
  number: number,
  name: Text,
  key: Line | undefined,
  slides: Slide[],
  work: Work,
): Markup {
  work.above = judged(name)
  work.heading = name
  const [first, ...rest] = slides
    .filter(slide => slide.layout !== 'section')
    .map(slide => slidePart(slide, work))
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

/** A text with a gap where it may have one, else the text. */
function gapped(line: Line | undefined, work: Work, avoid: string[] = []): Text | undefined {
  if (line === undefined) return undefined
  const gap = work.open.has(plain(line.text))
    ? undefined
    : withGap(line.text, work.counts, work.answers.length + 1, work.seed, [work.above, ...avoid])
  if (gap === undefined) return line.text
  work.answers.push({ number: work.answers.length + 1, text: gap.answer })
  return gap.text
}

/** The headline, unless it is the section's or stands right above, and the line that announces what follows. */
function heading(title: Line | undefined, { section, data }: Slide, work: Work): Markup {
  // On paper a passage goes on without a number.
  const name = title === undefined ? undefined : withoutNumberOfPiece(title.text)
  const repeats =
    name === undefined ||
    [section?.name, work.heading].some(other => other !== undefined && saySame(name, other))
  if (name !== undefined) work.heading = name
  const intro = 'intro' in data ? data.intro : undefined
  return html`${repeats ? undefined : html`<h3>${name}</h3>`}${intro === undefined ? undefined : html`<p>${intro.text}</p>`}`
}

function slidePart(slide: Slide, work: Work): Markup | undefined {
  const { layout, data } = slide
  switch (layout) {
    case 'statement':
      return html`${heading(data.title, slide, work)}
        <p>${gapped(data.text, work)}</p>`
    case 'definition':
      return html`<h3>${data.title.text}</h3>
        <p>${gapped(data.text, work, [plain(data.title.text)])}</p>
        ${(data.more ?? []).map(line => html`<p>${gapped(line, work)}</p>`)}`
    case 'points':
    case 'steps':
      return html`${heading(data.title, slide, work)}${list(
        data.points.map((point, index) => told(point, index, slide)),
        layout === 'steps',
        data.start,
        work,
      )}`
    case 'comparison':
      return html`${heading(data.title, slide, work)}${comparison(data, work)}`
    case 'columns':
      return html`${heading(data.title, slide, work)}
        <table>
          <thead>
            <tr>
              ${data.columns.map(column => html`<th scope="col">${column.subject.text}</th>`)}
            </tr>
          </thead>
          <tbody>
            <tr>
              ${data.columns.map(column => html`<td>${[column.text, ...(column.points ?? [])].map(line => (line === undefined ? undefined : html`<p>${gapped(line, work, [judged(column.subject.text)])}</p>`))}</td>`)}
            </tr>
          </tbody>
        </table>`
    case 'quote':
      return html`<div class="quote">
        ${data.quote.text}${data.by === undefined ? undefined : html`<br />— ${data.by.text}`}
      </div>`
    case 'tip':
      return html`<div class="tip"><strong>${data.label.text}.</strong> ${data.text.text}</div>`
    case 'table':
      return html`${heading(data.title, slide, work)}
        <table>
          ${
            data.intro !== undefined && saySame(data.caption.text, data.intro.text)
              ? undefined
              : html`<caption>
                  ${data.caption.text}
                </caption>`
          }
          <thead>
            <tr>
              ${data.header.map(cell => html`<th scope="col">${cell.text}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${data.rows.map(
              row =>
                html`<tr>
                  ${row.map(cell => html`<td>${cell.text}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>`
    case 'code':
      return html`${heading(data.title, slide, work)}
        ${data.caption === undefined ? undefined : html`<p><em>${data.caption.text}</em></p>`}
        <pre>${data.code}</pre>`
    case 'figure':
      return html`${heading(data.title, slide, work)}
      ${data.alt === '' ? undefined : html`<p><em>${data.alt}</em></p>`}
      ${data.caption === undefined ? undefined : html`<p>${data.caption.text}</p>`}`
    case 'activity':
      return activity(slide, work)
    default:
      return undefined
  }
}

/** Longest explanation beside a label, in words. */
const TOLD_WORDS = 32

/** Where the slide shows a label only, the handout has the first sentence that is said with it. */
function told(point: Point, index: number, { note, clicks }: Slide): Point {
  if (point.text !== undefined || point.label === undefined) return point
  const label = plain(point.label.text)
  const said = note.filter(
    line =>
      line.kind === 'article' &&
      line.private === undefined &&
      line.click === (clicks === 0 ? 0 : index + 1) &&
      plain(line.text).replace(/[.:]$/, '') !== label,
  )
  const [first] = said
  return first === undefined || plain(first.text).split(/\s+/).length > TOLD_WORDS
    ? point
    : { ...point, text: first }
}

function list(points: Point[], ordered: boolean, start: number | undefined, work: Work): Markup {
  const items = points.map(
    point =>
      html`<li>
        ${point.label === undefined ? undefined : html`<strong>${point.label.text}</strong>${point.text === undefined ? undefined : ': '}`}${point.label === undefined || point.text !== undefined ? gapped(point.text, work, [point.label === undefined ? '' : judged(point.label.text)]) : html` <span class="gap" style="inline-size: 60mm"></span>`}
      </li>`,
  )
  return ordered
    ? html`<ol start="${start ?? 1}">
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`
}

/** Every second cell is left to be completed, in turn from subject to subject. */
function comparison(
  { corner, subjects, rows }: Extract<Slide, { layout: 'comparison' }>['data'],
  work: Work,
): Markup {
  return html`<table>
    <thead>
      <tr>
        ${corner === undefined ? html`<td></td>` : html`<th scope="col">${corner.text}</th>`}
        ${subjects.map(subject => html`<th scope="col">${subject.text}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row, at) =>
          html`<tr>
            <th scope="row">${row.aspect.text}</th>
            ${row.cells.map((cell, index) => {
              if (
                row.cells.length < 2 ||
                isEmpty(cell.text) ||
                (at + work.seed) % row.cells.length !== index
              )
                return html`<td>${cell.text}</td>`
              work.answers.push({ number: work.answers.length + 1, text: plain(cell.text) })
              return html`<td class="blank"><sup>${work.answers.length}</sup></td>`
            })}
          </tr>`,
      )}
    </tbody>
  </table>`
}

function activity(
  { data }: Extract<Slide, { layout: 'activity' }>,
  work: Work,
): Markup | undefined {
  // What one commits to has a page of its own.
  if (data.kind === 'commit') return undefined
  const answers = data.prompts.flatMap(({ answer }) => answer?.text ?? [])
  const choices =
    data.kind === 'sort'
      ? [...new Map(answers.map(answer => [plain(answer), answer]))]
          .sort(byName)
          .map(([, answer]) => answer)
      : (data.hands ?? []).map(hand => hand.text)
  const items = data.prompts.map(prompt => {
    if (prompt.answer === undefined)
      return html`<li>
        ${prompt.text.text}<span class="write"></span><span class="write"></span>
      </li>`
    work.answers.push({ number: work.answers.length + 1, text: plain(prompt.answer.text) })
    return html`<li>
      ${prompt.text.text} <span class="gap"><sup>${work.answers.length}</sup></span>
    </li>`
  })
  return html`<div class="task">
    <p class="label">
      ${data.label.text} · ${data.group.text} · ${work.words.minutes(data.duration)}
    </p>
    <h3>${data.title.text}</h3>
    <p>${data.task.text}</p>
    ${choices.length > 0 ? html`<p class="choices">${choices.map((choice, index) => html`${index > 0 ? ' / ' : ''}${choice}`)}</p>` : undefined}
    <ol>
      ${items}
    </ol>
  </div>`
}

/** Pictures of the slides beside ruled lines; six a page have no lines. */
function notes(
  { slides }: Storyboard,
  words: Vocabulary,
  { pages, perPage, height }: HandoutOptions,
): Markup {
  const scale = { 1: 0.655, 2: 0.6, 3: 0.33, 6: 0.325 }[perPage]
  const pictures = slides.map((slide, index) => ({
    slide,
    picture: thumb(pages[index] ?? '', plain(headlineOf(slide)), scale, height),
  }))
  const title = html`<h1 style="font-size: 1.4rem; margin-block-end: 6mm">
    ${words.handout.handout}
  </h1>`
  if (perPage === 6)
    return html`${title}
      <div class="thumbs" style="--across: 2">
        ${pictures.map(({ picture }) => html`<div style="break-inside: avoid">${picture}</div>`)}
      </div>`
  if (perPage === 3)
    return html`${title}${pictures.map(({ picture }) => html`<div class="notes-row">${picture}${lines(7)}</div>`)}`
  return html`${title}${pictures.map(({ picture }) => html`<div class="full">${picture}${lines(perPage === 1 ? 11 : 2)}</div>`)}`
}

/** Each slide with all that is said about it, for people who were not there. */
function full(
  { slides }: Storyboard,
  words: Vocabulary,
  { pages, height }: HandoutOptions,
): Markup {
  let section: Text | undefined
  return html`<h1 style="margin-block-end: 6mm">${words.handout.handout}</h1>
    ${slides.map((slide, index) => {
      const opens =
        slide.section !== undefined &&
        (section === undefined || !saySame(slide.section.name, section))
      section = slide.section?.name ?? section
      const said = slide.note.filter(
        line => line.act === undefined && line.private === undefined && line.kind === 'article',
      )
      return html`${opens ? html`<h2>${slide.section?.number}. ${slide.section?.name ?? ''}</h2>` : undefined}
        <div class="full">
          ${thumb(pages[index] ?? '', plain(headlineOf(slide)), 0.5, height)}${said.length === 0 ? undefined : html`<p>${said.map(line => html`${line.text} `)}</p>`}
        </div>`
    })}`
}

function isObjectives(title: Line): boolean {
  return title.kind === 'label' && title.word === 'objectives'
}

function byName([one]: [string, Text], [other]: [string, Text]): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
