/** The parts of the workbook: what a slide is on paper, by the kind of what is taken of it. */
import { isShowable } from '../../components/pictures.ts'
import type { PaperPart, PartOf } from '../layouts/paper.ts'
import { linesOfPoints } from '../layouts/text.ts'
import { unitsIn } from '../storyboard/ledger.ts'
import { isEmpty, plain, saySame, readable } from '../text/plain.ts'
import type { Text } from '../text/text.ts'
import { judged } from '../text/words.ts'
import type { Line, Point, SubjectColumn } from '../types.ts'
import { gapped, type Work } from './gapped.ts'
import { html, type Markup } from './html.ts'

/** Whether a line is what the section says: the same sentence, however short it stands there. */
function isKey(line: Line, { key }: Work): boolean {
  if (key === undefined) return false
  const [own, other] = [unitsIn([line]), unitsIn([key])]
  const isSame = own.length > 0 && own.every(unit => other.includes(unit))
  return isSame || readsSame(writtenOf(line), writtenOf(key))
}

/** @returns a line as the article has it */
function writtenOf(line: Line): Text {
  return line.kind === 'article' ? (line.source ?? line.text) : line.text
}

/** The headline, unless it is the section's or stands right above, and the line that announces what follows. */
function heading(
  { title, intro }: { title: Line | undefined; intro?: Line | undefined },
  work: Work,
): Markup {
  const repeats =
    title === undefined ||
    isKey(title, work) ||
    [work.above, work.heading].some(other => other !== undefined && readsSame(title.text, other))
  if (title !== undefined) work.heading = title.text
  const headline = repeats ? undefined : html`<h3>${title.text}</h3>`
  const announced = intro === undefined ? undefined : html`<p>${intro.text}</p>`
  return html`${headline}${announced}`
}

/** Whether two lines say the same, in however many lines they stand. */
function readsSame(one: Text, other: Text): boolean {
  const inOneLine = (text: Text) => plain(text).replace(/\s+/g, ' ')
  return inOneLine(one) === inOneLine(other)
}

/** @returns nothing for what has a place of its own in the workbook */
export function onPaper(part: PaperPart, work: Work): Markup | undefined {
  return drawerOf(part.kind)(part, work)
}

type Drawer<K extends PaperPart['kind']> = (part: PartOf<K>, work: Work) => Markup | undefined

function drawerOf<K extends PaperPart['kind']>(kind: K): Drawer<K> {
  return DRAWERS[kind]
}

const DRAWERS: { [K in PaperPart['kind']]: Drawer<K> } = {
  thought: (part, work) =>
    html`${heading(part, work)}${
      isKey(part.text, work)
        ? undefined
        : html`<p>
            ${gapped(part.text, work, part.title === undefined ? [] : [plain(part.title.text)])}
          </p>`
    }`,
  term: ({ title, text, more }, work) =>
    html`<h3>${title.text}</h3>
      <p>${gapped(text, work, [plain(title.text)])}</p>
      ${more.map(line => html`<p>${gapped(line, work)}</p>`)}`,
  list: (part, work) => html`${heading(part, work)}${list(part, work)}`,
  aspects: (part, work) => html`${heading(part, work)}${aspects(part, work)}`,
  sides: (part, work) => html`${heading(part, work)} ${sides(part, work)}`,
  quotation: ({ quote, by }, work) =>
    by === undefined && isKey(quote, work)
      ? undefined
      : html`<div class="quote">
          ${quote.text}${by === undefined ? undefined : html`<br />— ${by.text}`}
        </div>`,
  advice: part =>
    html`<div class="tip"><strong>${part.label.text}.</strong> ${part.text.text}</div>`,
  data: (part, work) => html`${heading(part, work)} ${data(part)}`,
  listing: (part, work) =>
    html`${heading(part, work)}
      ${part.caption === undefined ? undefined : html`<p><em>${part.caption.text}</em></p>`}
      <pre>${part.code}</pre>`,
  picture: (part, work) => html`${heading(part, work)}${picture(part, work)}`,
  work: task,
  commitment: () => undefined,
  closing: () => undefined,
  summary: () => undefined,
}

/** What is said of one subject. */
function side({ subject, text, points = [] }: SubjectColumn, work: Work): Markup {
  const lines = [text, ...points].map(line =>
    line === undefined ? undefined : html`<p>${gapped(line, work, [judged(subject.text)])}</p>`,
  )
  return html`<td>${lines}</td>`
}

function sides({ columns, both }: PartOf<'sides'>, work: Work): Markup {
  return html`<table>
      <thead>
        <tr>
          ${columns.map(column => html`<th scope="col">${column.subject.text}</th>`)}
        </tr>
      </thead>
      <tbody>
        <tr>
          ${columns.map(column => side(column, work))}
        </tr>
      </tbody>
    </table>
    ${both.map(line => html`<p>${line.text}</p>`)}`
}

/** A picture as the slide has it, or its words where nobody can show it. */
function picture({ image, alt, caption }: PartOf<'picture'>, { hasPicture }: Work): Markup {
  const isShown = isShowable(image) && hasPicture(image)
  const words = alt === '' ? undefined : html`<p><em>${alt}</em></p>`
  const below = caption === undefined ? undefined : html`<p class="caption">${caption.text}</p>`
  return html`<figure>
    ${isShown ? html`<img class="drawing" src="${image}" alt="${alt}" />` : words}${below}
  </figure>`
}

function data({ intro, caption, header, rows }: PartOf<'data'>): Markup {
  return html`<table>
    ${
      intro !== undefined && saySame(caption.text, intro.text)
        ? undefined
        : html`<caption>
            ${caption.text}
          </caption>`
    }
    <thead>
      <tr>
        ${header.map(cell => html`<th scope="col">${cell.text}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        row =>
          html`<tr>
            ${row.map(cell => html`<td>${cell.text}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** The box of a task, to be ticked on paper too. */
function boxOf({ done }: Point): Markup | undefined {
  if (done === undefined) return undefined
  return done ? html`<span class="box done"></span>` : html`<span class="box"></span>`
}

/** The label of a point, as it leads over to its text. */
export function labelOf({ label, text }: Point): Markup | undefined {
  if (label === undefined) return undefined
  return html`<strong>${label.text}</strong>${text === undefined ? undefined : ': '}`
}

/** A list with more gaps than these is a quiz, and no notes. */
const GAPS_OF_LIST = 2

function list({ points, ordered, start }: PartOf<'list'>, work: Work): Markup {
  // A word that stands beside the gap is no riddle.
  const beside = (point: Point) =>
    linesOfPoints(points.filter(other => other !== point)).map(line => plain(line.text))
  const before = work.answers.length
  const textOf = (point: Point) => {
    const isJobAid = point.done !== undefined
    const isFull = work.answers.length - before >= GAPS_OF_LIST
    if (isJobAid || isFull) return point.text?.text
    const label = point.label === undefined ? '' : judged(point.label.text)
    return gapped(point.text, work, [label, ...beside(point)])
  }
  const items = points.map(point => html`<li>${boxOf(point)}${labelOf(point)}${textOf(point)}</li>`)
  return ordered
    ? html`<ol start="${start ?? 1}">
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`
}

/** Every second cell is left to be completed, in turn from subject to subject. */
function aspects({ corner, subjects, rows }: PartOf<'aspects'>, work: Work): Markup {
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
              work.answers.push({ number: work.answers.length + 1, text: readable(cell.text) })
              return html`<td class="blank"><sup>${work.answers.length}</sup></td>`
            })}
          </tr>`,
      )}
    </tbody>
  </table>`
}

function inOneLine(choices: Text[]): Markup[] {
  return choices.map((choice, index) => html`${index > 0 ? ' / ' : ''}${choice}`)
}

function task(part: PartOf<'work'>, work: Work): Markup {
  const { label, group, title, minutes, choices } = part
  const items = part.prompts.map(prompt => {
    if (prompt.answer === undefined)
      return html`<li>
        ${prompt.text.text}<span class="write"></span><span class="write"></span>
      </li>`
    work.answers.push({ number: work.answers.length + 1, text: readable(prompt.answer.text) })
    return html`<li>
      ${prompt.text.text} <span class="gap"><sup>${work.answers.length}</sup></span>
    </li>`
  })
  return html`<div class="task">
    <p class="label">${label.text} · ${group.text} · ${work.words.minutes(minutes)}</p>
    <h3>${title.text}</h3>
    <p>${part.task.text}</p>
    ${choices.length > 0 ? html`<p class="choices">${inOneLine(choices)}</p>` : undefined}
    <ol>
      ${items}
    </ol>
  </div>`
}
