/** Bullets as pages and documents write them when they are pasted. */

const SIGN = '[•‣▪◦●○∙]'
const BARE = new RegExp(`^\\s*${SIGN}\\s*$`)
const BULLET = new RegExp(`^([ \\t]{0,12})${SIGN}\\s+(?=\\S)`)

/** @returns an item with the bullet that Markdown knows; any other line as it is */
export function withMarkdownBullet(line: string): string {
  return line.replace(BULLET, '$1- ')
}

/** @returns as many lines; a bullet that stood alone stands before the text below it */
export function withBulletsJoined(lines: string[]): string[] {
  let waiting = false
  return lines.map(line => {
    if (BARE.test(line)) {
      waiting = true
      return ''
    }
    if (!waiting || line.trim() === '') return line
    waiting = false
    return `• ${line.trim()}`
  })
}
