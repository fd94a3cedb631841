/** A direction as the text of its file, for people to read and to edit. */
import { stringify } from 'yaml'
import type { Entry } from '../direction/types.ts'

/** Where editors find what may stand in a direction. */
const SCHEMA = '# yaml-language-server: $schema=node_modules/lectern/docs/direction.schema.json'

function headOf(title: string, about: readonly string[]): string[] {
  return [
    SCHEMA,
    `# How "${title.replace(/\s+/g, ' ')}" is told. What does not stand here stays automatic.`,
    ...about.map(line => `# ${line}`),
    '',
  ]
}

/** @returns an entry as lines of a list, its keys in the order in which they are given */
export function entryLines(entry: Entry): string[] {
  const lines = stringify(entry, { lineWidth: 0 }).trimEnd().split('\n')
  return lines.map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`))
}

/** A key that is only offered: without the mark it holds. */
export function offered(entry: Partial<Entry>): string[] {
  return stringify(entry, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map(line => `    # ${line}`)
}

/** @returns the text of a direction with these entries */
export function directionOf(
  title: string,
  entries: readonly Entry[],
  about: readonly string[] = [],
): string {
  return directionText(title, entries.flatMap(entryLines), about)
}

/**
 * @param title of the article
 * @param lines of its entries, with what is only offered
 * @param about what else the reader should know, line by line
 * @returns the text of a direction
 */
export function directionText(
  title: string,
  lines: readonly string[],
  about: readonly string[],
): string {
  const body = lines.length === 0 ? ['tell: []'] : ['tell:', ...lines]
  return `${[...headOf(title, about), ...body].join('\n')}\n`
}
