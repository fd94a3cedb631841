/** In a Marp deck a comment is what the speaker says, unless it sets something: `<!-- _class: lead -->`. */
import { anyOf } from '../text/anyOf.ts'

const SETTING = anyOf(
  /^[$_]?(?:theme|style|headingDivider|size|math|marp|title|author|description)\s*:/,
  /^[$_]?(?:keywords|url|image|lang|paginate|header|footer|class)\s*:/,
  /^[$_]?(?:background(?:Color|Image|Position|Repeat|Size)|color|transition)\s*:/,
)

/** @param frontMatter the article's YAML */
export function isMarp(frontMatter: string): boolean {
  return /^marp:\s*true\s*$/m.test(frontMatter)
}

/** @returns what a comment says; undefined when each of its lines sets something */
export function marpNoteOf(comment: string): string | undefined {
  const lines = comment.split('\n').filter(line => line.trim() !== '')
  const says = lines.some(line => !SETTING.test(line.trim()) && !/^\s+\S/.test(line))
  return says ? comment : undefined
}
