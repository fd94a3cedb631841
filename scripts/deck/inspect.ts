/** Looks at the pages in Chromium before they are printed: whatever is cut or hangs out is found here. */
import type { Page as Tab } from 'playwright-chromium'

export interface Overflow { index: number, px: number, text: string }

/** @returns for each page that is too full by how many px, and the text that hangs out */
export async function findOverflow(tab: Tab): Promise<Overflow[]> {
  return tab.evaluate(() => {
    /** Half a pixel of rounding is no overflow. */
    const tolerance = 1
    const found: { index: number, px: number, text: string }[] = []
    for (const page of document.querySelectorAll<HTMLElement>('.lectern-sheet')) {
      const box = page.getBoundingClientRect()
      const foot = page.querySelector('.foot')
      const footTop = foot !== null && getComputedStyle(foot).display !== 'none' ? foot.getBoundingClientRect().top : box.bottom
      let worst = { px: tolerance, text: '' }
      const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement
        if (parent === null || node.textContent?.trim() === '' || parent.closest('caption, .foot, [aria-hidden]') !== null) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        for (const rect of range.getClientRects()) {
          const px = Math.max(rect.bottom - footTop, box.top - rect.top, rect.right - box.right, box.left - rect.left)
          if (px > worst.px) worst = { px, text: node.textContent ?? '' }
        }
      }
      if (worst.px > tolerance) found.push({ index: Number(page.dataset.index), px: Math.ceil(worst.px), text: worst.text.trim().slice(0, 60) })
    }
    return found
  })
}
