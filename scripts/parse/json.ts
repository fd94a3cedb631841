/** JSON of a stranger as data. */

/** @returns undefined when the text is none, or holds no object or list */
export function parseJson(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    const data: unknown = JSON.parse(text)
    return typeof data === 'object' && data !== null ? data : undefined
  } catch {
    // Not JSON, or nested too deep to be any document.
    return undefined
  }
}
