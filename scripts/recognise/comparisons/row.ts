/** A row of a comparison in the making, and the rules that find rows. */
import type { ArticleLine } from '../../types.ts'
import type { ListOf, Reading, Statement } from './reading.ts'

/** What is said of one subject: a statement, or a clause of it. */
export interface Cell {
  statement: Statement
  line: ArticleLine
}

export interface Row {
  kind: 'row'
  /** for each subject what is said of it */ cells: Cell[]
  /** what it is about, where the rule knows */ aspect?: ArticleLine
}

/** A list for each subject. */
export interface Lists {
  kind: 'lists'
  lists: ListOf[]
  /** what leads into each, where there is one */ heads?: ArticleLine[]
}

export type Found = Row | Lists

/** One way in which an article sets its subjects side by side. */
export interface ComparisonRule {
  id: string
  /** whose words it knows; `structure` needs none */ language: string
  apply: (reading: Reading) => Found[]
}

/** @returns a row of whole statements, one for each subject */
export function rowOf(statements: Statement[], aspect?: ArticleLine): Row {
  return {
    kind: 'row',
    cells: statements.map(statement => ({ statement, line: statement.line })),
    ...(aspect === undefined ? {} : { aspect }),
  }
}
