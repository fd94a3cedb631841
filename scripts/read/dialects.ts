/** Markdown of many tools as plain Markdown, line by line, so that every line keeps its number. */
import type { LeftOut } from '../types.ts'
import { withAsides } from './asides.ts'
import { withAttributeBoxes } from './attributeBoxes.ts'
import { withColumns } from './columns.ts'
import { withDefinitionLists } from './definitionLists.ts'
import { withDirectives } from './directives.ts'
import { withGridTables } from './gridTables.ts'
import { withIndentedBlocks } from './indentedBlocks.ts'
import { withInlineNotes } from './inlineNotes.ts'
import { withLiquidCode } from './liquidCode.ts'
import { withListMarks } from './listMarks.ts'
import { withoutMystMarks } from './myst.ts'
import { withoutOutline } from './outliner.ts'
import { withPictureNames } from './pictureNames.ts'
import { withPipeRules } from './pipeTables.ts'
import { withSimpleTables } from './simpleTables.ts'
import { withoutSlideSettings } from './slideSettings.ts'
import { withTemplateBlocks } from './templateBlocks.ts'
import { withTabs } from './tabs.ts'
import { takeTitleBlock, type TitleBlock } from './titleBlock.ts'
import { withoutToolMarks } from './toolMarks.ts'

/** @returns plain Markdown, what was for the tools alone, and what a title block says */
export function withoutDialects(source: string): TitleBlock {
  const { text, about, leftOut: dates } = takeTitleBlock(source)
  const leftOut: LeftOut[] = [...dates]
  const settings = withoutSlideSettings(
    [withoutOutline, withLiquidCode, withTemplateBlocks].reduce(
      (written, step) => step(written, leftOut),
      text.split('\n'),
    ),
  )
  const directives = withDirectives(settings.lines)
  const myst = withoutMystMarks(directives.lines)
  const { lines, leftOut: tabs } = withTabs(myst.lines)
  const steps = [
    withIndentedBlocks,
    withAsides,
    withAttributeBoxes,
    withColumns,
    withGridTables,
    withSimpleTables,
    withPipeRules,
    withPictureNames,
    withInlineNotes,
    withDefinitionLists,
    withListMarks,
  ]
  const plain = steps.reduce((written, step) => step(written, leftOut), lines)
  const { text: clean, leftOut: marks } = withoutToolMarks(plain.join('\n'))
  leftOut.push(...settings.leftOut, ...directives.leftOut, ...myst.leftOut, ...tabs, ...marks)
  return { text: clean, about, leftOut }
}
