/** Measured boxes as text boxes, shapes, pictures and tables: texts that stand together are one text box. */
import type { SlideItem, Paragraph, Shape, TextBox } from './drawing.ts'
import type {
  Box,
  BoxNode,
  Drawn,
  MeasuredNode,
  MeasuredPicture,
  TextRun,
  TextNode,
} from './measured.ts'
import { listOf } from './lists.ts'

/** px within which edges count as one. */
export const SAME = 3
/** Texts farther apart than so many lines are texts of their own. */
const MOST_APART = 2.2

/** @returns what the slide is made of, in the order of reading */
export function itemsOf(root: MeasuredNode, pictures: MeasuredPicture[]): SlideItem[] {
  return withPlaces(build(root)).flatMap(item => [item, ...formulasIn(item, pictures)])
}

function build(node: MeasuredNode): SlideItem[] {
  switch (node.kind) {
    case 'text':
      return isEmpty(node) ? shapeOf(node) : textItems(node)
    case 'picture':
      return node.box.width > 0 && node.box.height > 0 ? [node] : []
    case 'table':
      return [node]
    case 'box':
      return buildBox(node)
  }
}

/** How far the deck is: PowerPoint's own slides may be moved, and the bar would not know. */
const PROGRESS = 'progress'

function buildBox(node: BoxNode): SlideItem[] {
  if (node.classes.includes(PROGRESS)) return []
  const list = listOf(node, build)
  if (list !== undefined) return list
  const items = node.children.flatMap(build)
  const together = joined(items, isFilled(node.drawn))
  const [only] = together
  if (only?.kind === 'text' && together.length === 1 && isWhole(node.drawn))
    return [within(only, node), ...edgesOf(node)]
  return [...shapeOf(node), ...together]
}

/** A shape for the ground and the edges of a box, if there are any to see. */
export function shapeOf({ box, drawn, decorative, click }: BoxNode | TextNode): SlideItem[] {
  const isVisible = drawn.fill !== undefined || Object.keys(drawn.edges).length > 0
  if (!isVisible || box.width <= 0 || box.height <= 0) return []
  return [{ kind: 'shape', box, drawn, decorative, click }]
}

function isFilled({ fill }: Drawn): boolean {
  return fill !== undefined
}

/** Whether one shape can show all of it: a ground, or the same edge all around. */
function isWhole({ fill, edges }: Drawn): boolean {
  const { top, right, bottom, left } = edges
  const same = [right, bottom, left].every(edge => edge?.width === top?.width)
  return fill !== undefined || (top !== undefined && same)
}

/** Edges that a shape with text cannot have on one side alone. */
function edgesOf(node: BoxNode | TextNode): Shape[] {
  const { edges } = node.drawn
  if (Object.keys(edges).length === 4 || Object.keys(edges).length === 0) return []
  const { box, decorative, click } = node
  return [{ kind: 'shape', box, drawn: { edges, radius: 0 }, decorative, click }]
}

/** Edges lie on the ground that a text may have, and a ground of its own below the text. */
function textItems(node: TextNode): SlideItem[] {
  const text = textBoxOf(node)
  return isWhole(node.drawn) ? [text, ...edgesOf(node)] : [...shapeOf(node), text]
}

function isEmpty({ runs }: TextNode): boolean {
  return runs.every(run => run.text.trim() === '' && run.formula === undefined)
}

function textBoxOf(node: TextNode): TextBox {
  const { ink, drawn, decorative, click } = node
  const isOneLine = ink.height < node.lineHeight * 1.5
  const text: TextBox = {
    kind: 'text',
    box: rows(node),
    paragraphs: node.isCode ? codeOf(node) : [paragraphOf(node)],
    anchor: 'top',
    insets: { left: 0, top: 0, right: 0, bottom: 0 },
    isList: false,
    decorative,
    isOneLine,
    click,
    ...placeOf(node),
  }
  return isWhole(drawn) ? within(text, node) : text
}

/** As wide as its room, as high as its lines. */
function rows({ inner, ink, lineHeight, fontHeight }: TextNode): Box {
  const leading = lineHeight - fontHeight
  const height = ink.height + leading
  if (Math.abs(height - inner.height) <= SAME * 2) return inner
  return { ...inner, y: ink.y - leading / 2, height }
}

function placeOf({ tag, classes }: TextNode): Pick<TextBox, 'place'> {
  if (tag === 'h1') return { place: 'title' }
  if (classes.includes('page')) return { place: 'number' }
  return classes.includes('where') ? { place: 'footer' } : {}
}

/** A text in a box that is drawn is text of the shape. */
function within(text: TextBox, { box, drawn }: BoxNode | TextNode): TextBox {
  const above = text.box.y - box.y
  const isMiddle = Math.abs(above - (box.y + box.height - text.box.y - text.box.height)) <= SAME * 2
  return {
    ...text,
    box,
    drawn,
    anchor: isMiddle ? 'middle' : 'top',
    insets: {
      left: Math.max(0, text.box.x - box.x),
      right: Math.max(0, box.x + box.width - text.box.x - text.box.width),
      top: isMiddle ? 0 : Math.max(0, above),
      bottom: 0,
    },
  }
}

/** A text as one paragraph. */
export function paragraphOf(text: Omit<TextNode, 'kind'>): Paragraph {
  const { align, rtl, lineHeight, fontHeight, click } = text
  const own = { align, rtl, lineHeight, fontHeight, click }
  return { ...own, before: 0, indent: 0, hanging: 0, runs: trimmed(text.runs) }
}

/** Each line of code is a paragraph, so that lines can be taken out and moved. */
function codeOf(node: TextNode): Paragraph[] {
  const lines: TextRun[][] = [[]]
  for (const run of node.runs)
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text: text.replaceAll('\t', '  ') })
    })
  while (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop()
  const like: Paragraph = { ...paragraphOf(node), align: 'left', rtl: false }
  return lines.map(runs => ({ ...like, runs }))
}

/** Without blanks at its ends, and with one between words. */
export function trimmed(runs: TextRun[]): TextRun[] {
  const shown: TextRun[] = []
  for (const run of runs) {
    const before = shown.at(-1)?.text
    const follows = before === undefined || /[ \n]$/.test(before)
    const isVerbatim = run.formula !== undefined || run.text === '\n'
    const text = follows && !isVerbatim ? run.text.replace(/^ +/, '') : run.text
    if (text !== '') shown.push({ ...run, text })
  }
  const last = shown.at(-1)
  if (last === undefined || last.formula !== undefined) return shown
  const end = last.text.trimEnd()
  return end === '' ? trimmed(shown.slice(0, -1)) : [...shown.slice(0, -1), { ...last, text: end }]
}

/** Texts that stand right below each other in one column are paragraphs of one text box. */
function joined(items: SlideItem[], isCard: boolean): SlideItem[] {
  const together: SlideItem[] = []
  for (const item of items) {
    const last = together.at(-1)
    if (last?.kind === 'text' && item.kind === 'text' && goesOn(last, item, isCard))
      together.splice(-1, 1, below(last, item))
    else together.push(item)
  }
  return together
}

function goesOn(above: TextBox, text: TextBox, isCard: boolean): boolean {
  if ([above, text].some(({ drawn, place }) => drawn !== undefined || place !== undefined))
    return false
  if (above.decorative !== text.decorative && !isCard) return false
  const gap = text.box.y - bottomOf(above)
  const most = isCard ? Infinity : MOST_APART * (text.paragraphs[0]?.lineHeight ?? 0)
  const isBelow = gap >= -SAME && gap <= most
  return isBelow && Math.abs(startOf(above) - startOf(text)) <= SAME
}

function startOf({ box, paragraphs }: TextBox): number {
  return paragraphs[0]?.rtl === true ? box.x + box.width : box.x
}

/** @returns where a box ends, px */
export function bottomOf({ box }: { box: Box }): number {
  return box.y + box.height
}

/** Two text boxes as one, its second part as far below the first as it was. */
export function below(above: TextBox, text: TextBox): TextBox {
  const gap = Math.max(0, text.box.y - bottomOf(above))
  const [first, ...rest] = text.paragraphs
  if (first === undefined) return above
  const x = Math.min(above.box.x, text.box.x)
  const right = Math.max(above.box.x + above.box.width, text.box.x + text.box.width)
  return {
    ...above,
    box: { x, y: above.box.y, width: right - x, height: bottomOf(text) - above.box.y },
    paragraphs: [...above.paragraphs, { ...first, before: gap }, ...rest],
    isList: above.isList || text.isList,
    decorative: above.decorative && text.decorative,
    isOneLine: false,
    click: Math.min(above.click, text.click),
  }
}

/** The longest list, or what the slide says beside its title, is its body. */
function withPlaces(items: SlideItem[]): SlideItem[] {
  const texts = items.filter((item): item is TextBox => item.kind === 'text')
  const lists = texts.filter(({ isList, place }) => isList && place === undefined)
  const [body] = lists.sort((a, b) => b.paragraphs.length - a.paragraphs.length)
  const title = texts.find(({ place }) => place === 'title')
  return items.map((item): SlideItem => {
    if (item.kind !== 'text') return item
    if (item === body) return { ...item, place: 'body' }
    const { place, ...rest } = item
    return place === 'title' && item !== title ? rest : item
  })
}

/** Formulas are pictures over the room that the text leaves for them. */
function formulasIn(item: SlideItem, pictures: MeasuredPicture[]): SlideItem[] {
  return runsIn(item).flatMap(({ formula, text }): SlideItem[] => {
    const box = formula === undefined ? undefined : pictures[formula]?.onPage
    if (formula === undefined || box === undefined) return []
    const about = { tag: 'formula', classes: [], decorative: false, click: item.click }
    return [{ kind: 'picture', ...about, box, picture: formula, alt: text, radius: 0 }]
  })
}

function runsIn(item: SlideItem): TextRun[] {
  if (item.kind === 'text') return item.paragraphs.flatMap(({ runs }) => runs)
  if (item.kind !== 'table') return []
  return item.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text.runs))
}
