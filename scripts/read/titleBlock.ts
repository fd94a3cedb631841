/** Lines with % at the top: title, authors and date (Pandoc). */
import type { LeftOut, Settings } from '../types.ts'

const LINE = /^%\s*(.*)$/

export interface TitleBlock {
  about: Pick<Settings, 'title' | 'author'>
  /** the text with as many lines */ text: string
  leftOut: LeftOut[]
}

export function takeTitleBlock(text: string): TitleBlock {
  const lines = text.split('\n')
  const count = lines.findIndex(line => !LINE.test(line))
  const found = lines.slice(0, Math.max(0, Math.min(count === -1 ? 0 : count, 3)))
  const [title = '', author = '', date = ''] = found.map(line =>
    (LINE.exec(line)?.[1] ?? '').trim(),
  )
  // A comment of LaTeX or Obsidian opens with the same sign.
  if (found.length === 0 || title === '' || title.startsWith('%'))
    return { about: {}, text, leftOut: [] }
  return {
    about: { title, ...(author === '' ? {} : { author: namesIn(author) }) },
    text: [...found.map(() => ''), ...lines.slice(found.length)].join('\n'),
    leftOut: date === '' ? [] : [{ text: date, reason: 'the date of the article', line: 3 }],
  }
}

function namesIn(authors: string): string {
  return authors
    .split(';')
    .map(name => name.trim())
    .join(', ')
}
