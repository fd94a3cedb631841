/** Characters that no font of this machine draws: they would stand on the slides as boxes. */
import type { Page as Tab } from 'playwright-core'

/** More kinds of characters than this are not looked at one by one. */
const MOST = 600

/** @param selector of the pages; @returns the characters, each once, in their order */
export async function missingGlyphs(tab: Tab, selector: string): Promise<string[]> {
  return tab.evaluate(
    ({ selector, most }) => {
      const pages = [...document.querySelectorAll<HTMLElement>(selector)]
      const characters = [...new Set(pages.map(page => page.textContent ?? '').join(''))]
        .filter(
          character =>
            /[^\p{Script=Latin}\p{M}\p{C}\p{Z}\p{P}\p{Emoji_Modifier}]|\p{Co}/u.test(character) &&
            (character.codePointAt(0) ?? 0) > 0x24f,
        )
        .slice(0, most)
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 40
      const pen = canvas.getContext('2d', { willReadFrequently: true })
      const [first] = pages
      if (pen === null || first === undefined || characters.length === 0) return []
      pen.font = `24px ${getComputedStyle(first.querySelector('.lectern') ?? first).fontFamily}`
      const drawn = (character: string): string => {
        pen.clearRect(0, 0, 40, 40)
        pen.fillText(character, 4, 30)
        return `${pen.measureText(character).width} ${pen
          .getImageData(0, 0, 40, 40)
          .data.filter((_, index) => index % 4 === 3)
          .join()}`
      }
      // No font has a glyph for this private place: what looks like it is a box.
      const box = drawn('\uF8FD')
      return characters.filter(character => drawn(character) === box)
    },
    { selector, most: MOST },
  )
}
