/** What kind of picture some bytes are, by how they begin. */

/** The marks of the formats; some have four bytes of any kind before theirs. */
const MARKS: [ending: string, mark: string, at: number][] = [
  ['png', '\x89PNG', 0],
  ['jpg', '\xFF\xD8\xFF', 0],
  ['gif', 'GIF8', 0],
  ['webp', 'WEBP', 8],
  ['avif', 'ftypavif', 4],
]
/** The longest beginning that has a mark. */
const HEAD = 12

/** @returns the ending of its file's name; undefined for what is no picture that is shown */
export function pictureKind(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, HEAD).toString('latin1')
  const ending = MARKS.find(([, mark, at]) => head.startsWith(mark, at))?.[0]
  return ending ?? (isDrawing(bytes.toString('utf8')) ? 'svg' : undefined)
}

/** What may stand before a drawing's first element. */
const BEFORE: [begin: string, end: string][] = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!DOCTYPE svg', '>'],
]

/** Whether a text is XML whose first element is `svg`, in one pass. */
function isDrawing(text: string): boolean {
  let at = text.startsWith('\uFEFF') ? 1 : 0
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1
    const before = BEFORE.find(([begin]) => startsWith(text, begin, at))
    if (before === undefined) return startsWith(text, '<svg', at) && !/\w/.test(text.charAt(at + 4))
    const [begin, end] = before
    const close = text.indexOf(end, at + begin.length)
    if (close === -1) return false
    at = close + end.length
  }
}

function startsWith(text: string, begin: string, at: number): boolean {
  return text.slice(at, at + begin.length).toLowerCase() === begin.toLowerCase()
}
