/** Blocks that publishing tools write as code (MyST: ```{note}) and code with its settings (Quarto: ```{r}), as what they are. */
import type { LeftOut } from '../types.ts'

const OPEN = /^(\s{0,3})(`{3,}|~{3,})\s*\{([a-zA-Z][\w:-]*)((?:[\s,][^}\n]*)?)\}\s*(.*)$/
const OPTION = /^\s{0,3}(?:#\||\/\/\||--\||%%\|)\s/
const FIELD = /^\s{0,3}:[\w-]+:(?:\s.*)?$/
const BOXES =
  /^(?:note|tip|hint|important|warning|caution|danger|attention|error|seealso|admonition|info|exercise|solution|margin|sidebar|topic|dropdown|epigraph)$/
const PICTURES = /^(?:figure|image)$/
const CODE = /^(?:code|code-block|code-cell|sourcecode|literalinclude)$/
/** Languages whose code a document runs. */
const LANGUAGES =
  /^(?:r|python|julia|js|ojs|javascript|bash|sh|sql|stan|cpp|rust|go|node|mermaid|dot|css|html|ruby|perl|java|octave|matlab)$/i

interface Open {
  close: RegExp
  /** what its last line becomes */ end: string
  /** settings may stand here still */ isHead: boolean
  /** code, of which only settings go */ isCode: boolean
  isDropped: boolean
}

/** @returns as many lines, and what was for the tool alone */
export function withDirectives(lines: string[]): { lines: string[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  if (!lines.some(line => OPEN.test(line))) return { lines, leftOut }
  let open: Open | undefined
  let plainFence: string | undefined
  const result = lines.map((line, index) => {
    const leave = () => {
      if (/[\p{L}\p{N}]/u.test(line))
        leftOut.push({
          text: line.trim(),
          reason: 'a tag of the publishing system',
          line: index + 1,
        })
      return ''
    }
    if (open !== undefined) {
      if (open.close.test(line)) {
        const { end, isDropped } = open
        open = undefined
        return isDropped ? '' : end
      }
      if (open.isDropped) return leave()
      const isSetting = open.isCode
        ? OPTION.test(line) || (open.isHead && FIELD.test(line))
        : FIELD.test(line)
      if (open.isHead && isSetting) return leave()
      if (line.trim() !== '') open.isHead = false
      return line
    }
    if (plainFence !== undefined) {
      if (line.trim().startsWith(plainFence)) plainFence = undefined
      return line
    }
    const found = OPEN.exec(line)
    if (found === null) {
      plainFence = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1]
      return line
    }
    const [, indent = '', fence = '', name = '', , title = ''] = found
    const kind = name.toLowerCase()
    open = {
      close: new RegExp(`^\\s{0,3}${fence}\\s*$`),
      end: BOXES.test(kind) ? ':::' : PICTURES.test(kind) ? '' : `${indent}${fence}`,
      isHead: true,
      isCode: !BOXES.test(kind) && !PICTURES.test(kind),
      isDropped: false,
    }
    if (BOXES.test(kind)) return `:::${kind} ${title}`.trimEnd()
    if (PICTURES.test(kind)) return `![](<${title.trim()}>)`
    if (CODE.test(kind)) return `${indent}${fence}${title.trim()}`
    if (LANGUAGES.test(kind)) return `${indent}${fence}${kind}`
    open.isDropped = true
    return leave()
  })
  return { lines: result, leftOut }
}
