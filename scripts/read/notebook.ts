/**
 * A notebook (Jupyter) as Markdown: its texts as they are, its code as code; what the code printed
 * is left out and listed.
 */
import { parseJson } from '../parse/json.ts'
import type { LeftOut } from '../types.ts'

interface Cell {
  cell_type?: unknown
  source?: unknown
  /** of old notebooks */ input?: unknown
  level?: unknown
  outputs?: unknown
  metadata?: { slideshow?: { slide_type?: unknown }; tags?: unknown }
  attachments?: unknown
}

/** A picture that a text cell carries. */
export interface Attachment {
  /** as the Markdown names it */ name: string
  bytes: Buffer
}

export interface Notebook {
  markdown: string
  leftOut: LeftOut[]
  attachments: Attachment[]
}

/** @returns the cells of a notebook of any version; undefined for other JSON */
function cellsOf(data: object): Cell[] | undefined {
  const { cells, worksheets, nbformat } = data as Record<string, unknown>
  if (nbformat === undefined && !isCells(cells)) return undefined
  if (Array.isArray(cells)) return cells.filter(isCell)
  if (!Array.isArray(worksheets)) return undefined
  return worksheets.flatMap((sheet: { cells?: unknown }) =>
    Array.isArray(sheet.cells) ? sheet.cells.filter(isCell) : [],
  )
}

function isCell(cell: unknown): cell is Cell {
  return typeof cell === 'object' && cell !== null
}

function isCells(cells: unknown): boolean {
  return Array.isArray(cells) && cells.some(cell => isCell(cell) && 'cell_type' in cell)
}

/** @returns undefined when the text is no notebook */
export function notebookToMarkdown(text: string): Notebook | undefined {
  const data = parseJson(text)
  const cells = data === undefined ? undefined : cellsOf(data)
  if (data === undefined || cells === undefined) return undefined
  const language = languageOf(data)
  const leftOut: LeftOut[] = []
  const attachments: Attachment[] = []
  const parts = cells.map((cell, index) => {
    attachments.push(...attachmentsOf(cell, index))
    return partOf(cell, index, language, leftOut)
  })
  return {
    markdown: `${parts.filter(part => part !== '').join('\n\n')}\n`,
    leftOut,
    attachments,
  }
}

function partOf(cell: Cell, index: number, language: string, leftOut: LeftOut[]): string {
  const source = textOf(cell.source ?? cell.input).trimEnd()
  const leave = (text: string, reason: string) => {
    if (text.trim() !== '') leftOut.push({ text: text.trim(), reason, line: 1 })
  }
  const said = cell.metadata?.slideshow?.slide_type
  if (said === 'skip') {
    leave(source, 'a cell that the notebook skips')
    return ''
  }
  if (cell.cell_type === 'code') {
    leave(outputOf(cell), 'an output of the notebook')
    return source.trim() === '' ? '' : fenced(source, language)
  }
  if (cell.cell_type === 'heading') return `${'#'.repeat(Number(cell.level) || 1)} ${source}`
  if (cell.cell_type !== 'markdown') {
    if (index === 0 && source.startsWith('---\n')) return source
    leave(source, 'a raw cell of the notebook')
    return ''
  }
  const shown = source.replace(/\]\(attachment:([^()\s]+)\)/g, `](cell-${index}-$1)`)
  return said === 'notes' ? `::: notes\n${shown}\n:::` : shown
}

/** Code with a fence that is longer than any in it. */
function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${code}\n${fence}`
}

function languageOf(data: object): string {
  const { metadata } = data as {
    metadata?: { language_info?: { name?: unknown }; kernelspec?: { language?: unknown } }
  }
  const name = metadata?.language_info?.name ?? metadata?.kernelspec?.language
  return typeof name === 'string' && /^[\w+#-]{1,20}$/.test(name) ? name.toLowerCase() : 'python'
}

function outputOf({ outputs }: Cell): string {
  if (!Array.isArray(outputs)) return ''
  return outputs
    .filter(isCell)
    .map(output => {
      const { text, data, ename, evalue } = output as Record<string, unknown>
      const plain = (data as Record<string, unknown> | undefined)?.['text/plain']
      return [textOf(text ?? plain), textOf(ename), textOf(evalue)]
        .filter(part => part !== '')
        .join(' ')
    })
    .join('\n')
}

/** A text of a notebook is a string or a list of lines. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return ''
  return value.filter(line => typeof line === 'string').join('')
}

function attachmentsOf({ attachments }: Cell, index: number): Attachment[] {
  if (!isCell(attachments)) return []
  return Object.entries(attachments).flatMap(([name, forms]) => {
    const data = textOf(Object.values((forms ?? {}) as object)[0])
    return data === ''
      ? []
      : [{ name: `cell-${index}-${name}`, bytes: Buffer.from(data, 'base64') }]
  })
}
