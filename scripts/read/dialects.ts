/** Markdown of many tools as plain Markdown, line by line, so that every line keeps its number. */
import type { LeftOut } from '../types.ts'
import { withAsides } from './asides.ts'
import { withColumns } from './columns.ts'
import { withDefinitionLists } from './definitionLists.ts'
import { withDirectives } from './directives.ts'
import { withGridTables } from './gridTables.ts'
import { withInlineNotes } from './inlineNotes.ts'
import { withListMarks } from './listMarks.ts'
import { withPictureNames } from './pictureNames.ts'
import { takeTitleBlock, type TitleBlock } from './titleBlock.ts'
import { withoutToolMarks } from './toolMarks.ts'

/** @returns plain Markdown, what was for the tools alone, and what a title block says */
export function withoutDialects(source: string): TitleBlock {
  const { text, about, leftOut: dates } = takeTitleBlock(source)
  const { lines, leftOut: directives } = withDirectives(text.split('\n'))
  const steps = [
    withAsides,
    withColumns,
    withGridTables,
    withPictureNames,
    withInlineNotes,
    withDefinitionLists,
    withListMarks,
  ]
  const plain = steps.reduce((written, step) => step(written), lines)
  const { text: clean, leftOut: marks } = withoutToolMarks(plain.join('\n'))
  const leftOut: LeftOut[] = [...dates, ...directives, ...marks]
  return { text: clean, about, leftOut }
}
