/** The parts of the workbook: what a slide is on paper, by the kind of what is taken of it. */
import type { PaperPart, PartOf } from '../layouts/paper.ts'
import { linesOfPoints } from '../layouts/text.ts'
import { unitsIn } from '../storyboard/ledger.ts'
import { isEmpty, plain, saySame, readable } from '../text/plain.ts'
import type { Text } from '../text/text.ts'
import { judged } from '../text/words.ts'
import type { Vocabulary } from '../languages/labels.ts'
import type { Line, Point, SubjectColumn } from '../types.ts'
import { withGap, type GapChoice } from './gaps.ts'
import { html, type Markup } from './html.ts'

/** What each part writes into, and what it leaves behind for the answers. */
export interface Work extends GapChoice {
  words: Vocabulary
  counts: Map<string, number>
  answers: { number: number; text: string }[]
  /** texts and units that stand in full elsewhere and so take no gap */ open: Set<string>
  /** the name of the section, whose words are no gaps */ above?: Text
  /** the heading that stands last */ heading?: Text
  /** the name of the part of the section */ sub?: Text
  /** what the section says, which stands above all of it */ key?: Line
}

/** A text with a gap where it may have one, else the text. */
function gapped(line: Line | undefined, work: Work, avoid: string[] = []): Text | undefined {
  if (line === undefined) return undefined
  const above = work.above === undefined ? '' : judged(work.above)
  const key = work.key === undefined ? '' : plain(work.key.text)
  const gap = isOpen(line, work)
    ? undefined
    : withGap(line.text, work.counts, work.answers.length + 1, work, [above, key, ...avoid])
  if (gap === undefined) return line.text
  work.answers.push({ number: work.answers.length + 1, text: gap.answer })
  return gap.text
}

function isOpen(line: Line, { open }: Work): boolean {
  return open.has(plain(line.text)) || unitsIn([line]).some(unit => open.has(unit))
}

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
  sides: (part, work) => html`${heading(part, work)} ${sides(part.columns, work)}`,
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
  picture: (part, work) =>
    html`${heading(part, work)} ${drawing(part)}
    ${part.alt === '' || part.drawing !== undefined ? undefined : html`<p><em>${part.alt}</em></p>`}
    ${part.caption === undefined ? undefined : html`<p>${part.caption.text}</p>`}`,
  work: task,
  commitment: () => undefined,
  summary: () => undefined,
}

function drawing({ drawing: address, alt }: PartOf<'picture'>): Markup | undefined {
  if (address === undefined) return undefined
  return html`<p><img class="drawing" src="${address}" alt="${alt}" /></p>`
}

/** What is said of one subject. */
function side({ subject, text, points = [] }: SubjectColumn, work: Work): Markup {
  const lines = [text, ...points].map(line =>
    line === undefined ? undefined : html`<p>${gapped(line, work, [judged(subject.text)])}</p>`,
  )
  return html`<td>${lines}</td>`
}

function sides(columns: SubjectColumn[], work: Work): Markup {
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
  </table>`
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

/** A point's text with its gap; beside a label that stands alone is room to write. */
function worked({ label, text }: Point, work: Work, beside: string[]): Markup | Text | undefined {
  if (label !== undefined && text === undefined)
    return html` <span class="gap" style="inline-size: 60mm"></span>`
  return gapped(text, work, [label === undefined ? '' : judged(label.text), ...beside])
}

function list({ points, ordered, start }: PartOf<'list'>, work: Work): Markup {
  // A word that stands beside the gap is no riddle.
  const beside = (point: Point) =>
    linesOfPoints(points.filter(other => other !== point)).map(line => plain(line.text))
  const items = points.map(
    point => html`<li>${boxOf(point)}${labelOf(point)}${worked(point, work, beside(point))}</li>`,
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
