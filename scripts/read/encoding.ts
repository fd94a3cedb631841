/** Bytes as text: by byte order mark, by what the server or the page says, else UTF-8. */

/** @returns undefined when the bytes are no text */
export function decodeText(bytes: Uint8Array, contentType = ''): string | undefined {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  const said = mark ?? /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? declared(bytes)
  for (const [label, fatal] of [
    [said ?? 'utf-8', true],
    ['utf-8', true],
    ['windows-1252', false],
  ] as const) {
    // A page without a declaration that is no UTF-8 is Western European, as browsers take it; a
    // text file is not guessed at.
    if (
      label === 'windows-1252' &&
      said === undefined &&
      !/html/.test(contentType) &&
      declared(bytes) === undefined &&
      !looksLikeHtml(bytes)
    )
      return undefined
    try {
      const text = new TextDecoder(label, { fatal }).decode(bytes)
      return text.includes('\0') ? undefined : text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
    } catch {
      // Not this one; the next is tried.
    }
  }
  return undefined
}

function declared(bytes: Uint8Array): string | undefined {
  return /<meta[^<>]+charset=["']?([\w-]+)/i.exec(
    Buffer.from(bytes.subarray(0, 2048)).toString('latin1'),
  )?.[1]
}

/** Whether the bytes open like a page, behind its comments. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1').replace(/^ï»¿/, '')
  return /^<(?:!doctype html|html|head|body|article|main)\b/i.test(withoutComments(head))
}

/** What stands behind the comments that a text opens with. */
function withoutComments(text: string): string {
  let rest = text.trimStart()
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4)
    if (end === -1) return ''
    rest = rest.slice(end + 3).trimStart()
  }
  return rest
}
