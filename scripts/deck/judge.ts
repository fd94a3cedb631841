/** The judge: looks at every page in Chromium and measures what a person in the room would see. */
import type { Page as Tab } from 'playwright-core'
import { expectations } from '../layouts/index.ts'

export interface Finding {
  rule: 'fit/overflow' | 'fit/clipped' | 'fit/overlap' | 'fit/small' | 'fit/word' | 'look/contrast'
  message: string
  /** px beyond the frame, for overflow */ px?: number
}

/** What was measured on one page. */
export interface Verdict {
  findings: Finding[]
  /** Smallest type of the content, px. */
  minFontPx: number
  /** Lowest contrast of a text with its ground, as WCAG 2 defines it. */
  contrast: number
  /** How much of the height between the margins is in use, 0 to 1. */
  full: number
}

type Sides = Pick<DOMRect, 'top' | 'right' | 'bottom' | 'left'>

/** What every layout has: labels, and words of code within a line. */
const SMALL = ['.lectern-label', 'code']

/** Scripts that divide words by spaces. */
const SPACED_SCRIPTS = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Georgian', 'Hebrew', 'Arabic']

/** @param selector of the pages; @returns a verdict for each, in order */
export async function judge(tab: Tab, selector: string): Promise<Verdict[]> {
  const { small, boxes } = expectations()
  const expected = {
    selector,
    small: [...SMALL, ...small].join(', '),
    boxes: boxes.join(', '),
    scripts: SPACED_SCRIPTS,
  }
  return tab.evaluate(({ selector: pages, small, boxes, scripts }) => {
    /** Half a pixel of rounding is no overflow, and letters reach a little out of their line. */
    const tolerance = 1.5
    /** Floors of the look, px: body; tables, code, labels and captions. */
    const floors = { body: 24, small: 16 }

    const look = getComputedStyle(document.documentElement)
    const sizeOf = (name: string) => Number.parseFloat(look.getPropertyValue(`--lectern-${name}`))
    const margins = sizeOf('margin-top') + sizeOf('margin-bottom')

    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 1
    const pen = canvas.getContext('2d', { willReadFrequently: true })
    const colors = new Map<string, [number, number, number, number]>()
    const colorOf = (css: string): [number, number, number, number] => {
      let color = colors.get(css)
      if (color === undefined && pen !== null) {
        pen.clearRect(0, 0, 1, 1)
        pen.fillStyle = css
        pen.fillRect(0, 0, 1, 1)
        const [r = 0, g = 0, b = 0, a = 0] = pen.getImageData(0, 0, 1, 1).data
        color = [r, g, b, a / 255]
        colors.set(css, color)
      }
      return color ?? [0, 0, 0, 1]
    }
    const groundOf = (element: Element): [number, number, number] => {
      const layers: [number, number, number, number][] = []
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const color = colorOf(getComputedStyle(at).backgroundColor)
        if (color[3] > 0) layers.push(color)
        if (color[3] === 1) break
      }
      return layers
        .reverse()
        .reduce<[number, number, number]>(
          (below, [r, g, b, a]) => [
            r * a + below[0] * (1 - a),
            g * a + below[1] * (1 - a),
            b * a + below[2] * (1 - a),
          ],
          [255, 255, 255],
        )
    }
    const luminance = ([r, g, b]: [number, number, number]) =>
      [r, g, b]
        .map(value => value / 255)
        .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
        .reduce((total, value, index) => total + value * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0)
    const beginOf = (element: Element) => element.textContent?.trim().slice(0, 30)
    const quoted = (text: string) => `"${text.slice(0, 40)}"`
    /** px by which a line reaches out of a frame, on the side where it is most. */
    const beyond = (rect: DOMRect, { top, right, bottom, left }: Sides) =>
      Math.max(rect.bottom - bottom, top - rect.top, rect.right - right, left - rect.left)
    /** Letters reach a little into the line above, which is no overlap. */
    const isOver = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6
    const contrastOf = (element: Element) => {
      const ground = groundOf(element)
      const [r, g, b, a] = colorOf(getComputedStyle(element).color)
      const ink: [number, number, number] = [
        r * a + ground[0] * (1 - a),
        g * a + ground[1] * (1 - a),
        b * a + ground[2] * (1 - a),
      ]
      const [light, dark] = [luminance(ink), luminance(ground)].sort((x, y) => y - x)
      return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
    }

    /** Words of scripts that divide words by spaces; what is no such word, an address for one, breaks where it must. */
    const words = new RegExp(
      `[${scripts.map(name => `\\p{Script=${name}}`).join('')}\\p{M}]{2,}`,
      'gu',
    )
    const unbroken = 'pre, code, .address'
    const rectsOf = (node: Node, from: number, to: number) => {
      const range = document.createRange()
      range.setStart(node, from)
      range.setEnd(node, to)
      return [...range.getClientRects()].filter(rect => rect.width > 0)
    }
    /** Whether the browser put a hyphen at the end of a line, which is wider then than its letters. */
    const isHyphenated = (style: CSSStyleDeclaration, part: string, width: number) => {
      if (pen === null || style.hyphens !== 'auto') return false
      pen.font = style.font
      const spacing = Number.parseFloat(style.letterSpacing) || 0
      const letters = pen.measureText(part).width + part.length * spacing
      return width - letters > pen.measureText('-').width / 2
    }
    /** @returns the first word that goes on in the next line without a hyphen, with a stroke where it breaks */
    const brokenWord = (node: Node, style: CSSStyleDeclaration, most: number) => {
      const text = node.textContent ?? ''
      for (const match of text.matchAll(words)) {
        const [start, end] = [match.index, match.index + match[0].length]
        const rects = rectsOf(node, start, end)
        const [first] = rects
        const last = rects.at(-1)
        if (first === undefined || last === undefined || last.top < first.bottom - 2) continue
        // A word that no slide is wide enough for must break somewhere.
        if (rects.reduce((sum, rect) => sum + rect.width, 0) > most) continue
        let at = start + 1
        while (at < end && (rectsOf(node, at, at + 1)[0]?.top ?? 0) < first.bottom - 2) at += 1
        if (!isHyphenated(style, text.slice(start, at), first.width))
          return `${text.slice(start, at)}/${text.slice(at, end)}`
      }
      return undefined
    }

    return [...document.querySelectorAll<HTMLElement>(pages)].map(page => {
      const findings: Finding[] = []
      /** Each kind is told once a page. */
      const tell = (rule: Finding['rule'], message: string) => {
        if (!findings.some(finding => finding.rule === rule)) findings.push({ rule, message })
      }
      const box = page.getBoundingClientRect()
      const foot = page.querySelector('.foot')?.getBoundingClientRect()
      const bottom = foot === undefined || foot.height === 0 ? box.bottom : foot.top
      const frame = { top: box.top, right: box.right, bottom, left: box.left }
      let [minFontPx, contrast, lowest, highest] = [Infinity, Infinity, box.top, box.bottom]
      let worst = { px: tolerance, text: '' }
      const blocks = new Map<Element, DOMRect[]>()
      const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement
        const text = node.textContent?.trim() ?? ''
        if (
          parent === null ||
          text === '' ||
          parent.closest('caption, .foot, [aria-hidden], style') !== null
        )
          continue
        const style = getComputedStyle(parent)
        const size = Number.parseFloat(style.fontSize)
        minFontPx = Math.min(minFontPx, size)
        const floor = parent.closest(small) === null ? floors.body : floors.small
        // A code word in a line of body text is set a little smaller, as everywhere.
        if (size < floor - 0.01)
          tell('fit/small', `${quoted(text)} is set in ${size} px; the least is ${floor} px.`)
        const ratio = contrastOf(parent)
        contrast = Math.min(contrast, ratio)
        const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5
        if (ratio < needed) {
          const least = `${needed}:1 is the least`
          tell(
            'look/contrast',
            `${quoted(text)} has a contrast of ${ratio.toFixed(1)}:1; ${least}.`,
          )
        }
        const range = document.createRange()
        range.selectNodeContents(node)
        const rects = [...range.getClientRects()].filter(rect => rect.width > 0)
        const broken =
          parent.closest(unbroken) !== null || new Set(rects.map(rect => rect.top)).size < 2
            ? undefined
            : brokenWord(node, style, box.width - 128)
        if (broken !== undefined) tell('fit/word', `A word breaks inside: "${broken}".`)
        let block: Element = parent
        while (getComputedStyle(block).display.startsWith('inline') && block.parentElement !== null)
          block = block.parentElement
        blocks.set(block, [...(blocks.get(block) ?? []), ...rects])
        const holder = parent.closest(boxes)?.getBoundingClientRect()
        for (const rect of rects) {
          lowest = Math.max(lowest, rect.bottom)
          highest = Math.min(highest, rect.top)
          const px = beyond(rect, frame)
          if (px > worst.px) worst = { px, text }
          const out = holder === undefined ? 0 : beyond(rect, holder)
          if (out > 3)
            tell('fit/clipped', `${quoted(text)} hangs ${Math.ceil(out)} px out of its box.`)
        }
      }
      if (worst.px > tolerance)
        findings.unshift({
          rule: 'fit/overflow',
          px: Math.ceil(worst.px),
          message: `It is ${Math.ceil(worst.px)} px too full, at "${worst.text.slice(0, 60)}".`,
        })
      const entries = [...blocks].filter(
        ([element]) => !page.querySelector('h1')?.contains(element) || element.tagName === 'H1',
      )
      entries.forEach(([element, rects], index) => {
        for (const [other, others] of entries.slice(index + 1)) {
          if (element.contains(other) || other.contains(element)) continue
          if (rects.some(rect => others.some(one => isOver(rect, one))))
            tell('fit/overlap', `"${beginOf(element)}" and "${beginOf(other)}" overlap.`)
        }
      })
      const usable = box.height - margins
      return {
        findings,
        minFontPx: minFontPx === Infinity ? 0 : minFontPx,
        contrast: contrast === Infinity ? 21 : Math.round(contrast * 10) / 10,
        full:
          lowest <= highest
            ? 0
            : Math.min(1, Math.round(((lowest - highest) / usable) * 100) / 100),
      }
    })
  }, expected)
}
