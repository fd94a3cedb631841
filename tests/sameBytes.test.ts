/**
 * The same article gives the same bytes: in another run, beside other articles, in a browser that
 * has drawn something else before.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { expect, it } from 'vitest'
import { withBrowser } from '../scripts/browser/launch.ts'
import { stampPdf } from '../scripts/pdf/stamp.ts'
import { temporaryFolder } from './folder.ts'
import { runLectern, root } from './run.ts'

const article = join(root, 'tests/fixtures/compare/article.md')
const other = join(root, 'tests/fixtures/no-headings/article.md')
/** Three whole runs take their time on a small machine, ms. */
const PATIENCE_MS = 400_000
const folder = temporaryFolder()

async function lectern(args: string[]): Promise<string> {
  const { code, err } = await runLectern(args, { cwd: folder })
  expect(code, err).toBe(0)
  return err
}

/** Paths and contents of all outputs in a folder; the list of what Lectern wrote there is none. */
function contentsOf(path: string): Record<string, string> {
  const files = readdirSync(join(folder, path), { recursive: true })
    .map(String)
    .filter(name => !name.startsWith('.'))
    .sort()
  return Object.fromEntries(
    files
      .map(name => [name, join(folder, path, name)] as const)
      .filter(([, file]) => statSync(file).isFile())
      .map(([name, file]) => [name, readFileSync(file, 'base64')]),
  )
}

it(
  'in two runs, alone and beside another article',
  async () => {
    const options = ['--to', 'pdf,handout,guide,png,ics,md,csv,notes']
    await lectern(['export', article, '-o', 'first', ...options])
    await lectern(['export', article, '-o', 'second', ...options])
    const first = contentsOf('first')
    const second = contentsOf('second')
    expect(Object.keys(first).length).toBeGreaterThan(14)
    expect(Object.keys(first).filter(name => first[name] !== second[name])).toEqual([])
    await lectern(['export', other, article, '-o', 'many', '--jobs', '2', ...options])
    const many = contentsOf('many/compare')
    expect(Object.keys(first).filter(name => first[name] !== many[name])).toEqual([])
  },
  PATIENCE_MS,
)

const TABLE = `<table><tr><th>a<th>b</tr>${'<tr><th>c<td>d</tr>'.repeat(12)}</table>`

it("a table's cells have the same names whatever was drawn before, and refer to their headers", async () => {
  const [first, second] = await withBrowser(undefined, async browser => {
    const tab = await browser.newPage()
    const printed = async (html: string) => {
      await tab.setContent(`<html lang="en"><title>T</title><h1>T</h1>${html}`)
      return tab.pdf({ tagged: true })
    }
    const before = await printed(TABLE)
    await printed('<p>more</p>'.repeat(7))
    return [before, await printed(TABLE)] as const
  })
  expect(first.equals(second)).toBe(false)
  const info = { title: 'T', language: 'en' }
  const stamped = await stampPdf(first, info)
  expect(Buffer.from(stamped).equals(await stampPdf(second, info))).toBe(true)
  const pdf = await PDFDocument.load(stamped, { updateMetadata: false })
  const elements = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) => (object instanceof PDFDict ? [{ ref, object }] : []))
  const ids = elements.flatMap(({ ref, object }) => {
    const id = object.get(PDFName.of('ID'))
    return id instanceof PDFString ? [id.asString(), ref.toString()] : []
  })
  const tree = pdf.catalog
    .lookup(PDFName.of('StructTreeRoot'), PDFDict)
    .lookup(PDFName.of('IDTree'), PDFDict)
    .lookup(PDFName.of('Names'), PDFArray)
    .asArray()
    .map(item => (item instanceof PDFString ? item.asString() : item.toString()))
  expect(tree).toEqual(ids)
  expect(ids.length).toBeGreaterThan(20)
  const names = ids.filter((_, index) => index % 2 === 0)
  expect(names).toEqual([...names].sort())
  const headers = elements.flatMap(({ object }) =>
    [...object.toString().matchAll(/\/Headers \[ ([^\]]+) \]/g)].flatMap(
      match => match[1]?.match(/\w+(?=\))/g) ?? [],
    ),
  )
  expect(headers.length).toBeGreaterThan(10)
  expect(headers.filter(name => !names.includes(name))).toEqual([])
})
