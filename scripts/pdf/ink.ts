/** Where something is drawn on the pages of a PDF, and where its bookmarks lead to. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFPage,
} from 'pdf-lib'

/** What is drawn on a page, in points from its upper left corner. */
export interface Ink {
  width: number
  height: number
  marks: Mark[]
}

/** A piece of text, by its baseline, or something drawn, by its lowest point. */
export interface Mark {
  kind: 'text' | 'drawn'
  left: number
  top: number
  bottom: number
}

/** A bookmark: the page, from 0, and the points from its upper edge that it leads to. */
export interface Bookmark {
  title: string
  page: number
  top: number
}

type Matrix = [number, number, number, number, number, number]
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** @returns what is on each page, and its bookmarks in their order */
export async function inkOf(bytes: Uint8Array): Promise<{ pages: Ink[]; bookmarks: Bookmark[] }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  return { pages: pdf.getPages().map(inkOfPage), bookmarks: bookmarksOf(pdf) }
}

function inkOfPage(page: PDFPage): Ink {
  const { width, height } = page.getSize()
  const marks = marksIn(contentOf(page)).map(({ kind, left, top, bottom }) => ({
    kind,
    left,
    top: height - top,
    bottom: height - bottom,
  }))
  return { width, height, marks }
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
  return streams
    .map(stream => (stream instanceof PDFRef ? page.doc.context.lookup(stream) : stream))
    .map(stream =>
      stream instanceof PDFRawStream
        ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
        : '',
    )
    .join('\n')
}

/** Numbers, names and operators; words in strings are neither, as they stand in brackets. */
const TOKEN = /\/[^\s/[\]()<>]*|[^\s/[\]<>]+/g

/** What is known while the operators of a page are read. */
interface Pen {
  matrix: Matrix
  saved: Matrix[]
  line: Matrix
  path: [x: number, y: number][]
  marks: Mark[]
}

/** @returns what the operators draw; y counts from the lower edge */
function marksIn(content: string): Mark[] {
  const pen: Pen = { matrix: IDENTITY, saved: [], line: IDENTITY, path: [], marks: [] }
  let operands: number[] = []
  for (const [token] of content.matchAll(TOKEN)) {
    const value = Number(token)
    if (Number.isFinite(value)) operands.push(value)
    else if (/^[A-Za-z*'"]+$/.test(token)) {
      OPERATORS[token]?.(pen, operands)
      operands = []
    }
  }
  return pen.marks
}

const OPERATORS: Record<string, (pen: Pen, operands: number[]) => void> = {
  'q': pen => pen.saved.push(pen.matrix),
  'Q': pen => {
    pen.matrix = pen.saved.pop() ?? IDENTITY
  },
  'cm': (pen, operands) => {
    pen.matrix = times(matrixOf(operands), pen.matrix)
  },
  'Tm': (pen, operands) => {
    pen.line = matrixOf(operands)
  },
  'Tj': showText,
  'TJ': showText,
  're': (pen, [x = 0, y = 0, width = 0, height = 0]) =>
    pen.path.push([x, y], [x + width, y + height]),
  'm': goTo,
  'l': goTo,
  'c': (pen, operands) => goTo(pen, operands.slice(-2)),
  'f': draw,
  'f*': draw,
  'S': draw,
  'B': draw,
  'n': pen => {
    pen.path = []
  },
  'Do': pen => {
    pen.path = [
      [0, 0],
      [1, 1],
    ]
    draw(pen)
  },
}

function goTo(pen: Pen, [x = 0, y = 0]: number[]): void {
  pen.path.push([x, y])
}

function showText({ line, matrix, marks }: Pen): void {
  const [left, bottom] = at(times(line, matrix), [0, 0])
  marks.push({ kind: 'text', left, top: bottom, bottom })
}

function draw(pen: Pen): void {
  const points = pen.path.map(point => at(pen.matrix, point))
  pen.path = []
  if (points.length === 0) return
  const heights = points.map(([, y]) => y)
  const left = Math.min(...points.map(([x]) => x))
  pen.marks.push({
    kind: 'drawn',
    left,
    top: Math.max(...heights),
    bottom: Math.min(...heights),
  })
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[]): Matrix {
  return [a, b, c, d, e, f]
}

/** The first one, within the second. */
function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a * g + b * i,
    a * h + b * j,
    c * g + d * i,
    c * h + d * j,
    e * g + f * i + k,
    e * h + f * j + l,
  ]
}

function at([a, b, c, d, e, f]: Matrix, [x, y]: [number, number]): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

function bookmarksOf(pdf: PDFDocument): Bookmark[] {
  const pages = pdf.getPages()
  const numbers = new Map(pages.map(({ ref }, index) => [ref.toString(), index]))
  const found: Bookmark[] = []
  const collect = (item: PDFDict | undefined): void => {
    for (let next = item; next !== undefined; next = next.lookupMaybe(NEXT, PDFDict)) {
      const dest = next.lookupMaybe(PDFName.of('Dest'), PDFArray)
      const page = numbers.get(String(dest?.get(0))) ?? 0
      const y = dest?.lookupMaybe(3, PDFNumber)?.asNumber() ?? 0
      const title = next.lookupMaybe(PDFName.of('Title'), PDFString, PDFHexString)
      const top = (pages[page]?.getHeight() ?? 0) - y
      found.push({ title: title?.decodeText() ?? '', page, top })
      collect(next.lookupMaybe(FIRST, PDFDict))
    }
  }
  const outlines = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  collect(outlines?.lookupMaybe(FIRST, PDFDict))
  return found
}
const FIRST = PDFName.of('First')
const NEXT = PDFName.of('Next')
