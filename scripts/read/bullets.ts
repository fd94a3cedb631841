/** Bullets as pages and documents write them when they are pasted: on a line of their own, above their text. */

const BARE = /^\s*[•‣▪◦●○∙]\s*$/

/** @returns as many lines; a bullet that stood alone stands before the text below it */
export function withBulletsJoined(lines: string[]): string[] {
  let waiting = false
  return lines.map((line) => {
    if (BARE.test(line)) {
      waiting = true
      return ''
    }
    if (!waiting || line.trim() === '') return line
    waiting = false
    return `• ${line.trim()}`
  })
}
