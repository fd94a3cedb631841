/** Measures pages that stand in a tab: each element that draws something, where it is and what it says. */
import type { Pages } from '../deck/pages.ts'
import { THEME_COLORS, type Box as Rect, type Measured } from './measured.ts'

/** What goes from the page to here. */
type Any = Record<string, unknown>

/** Marks what is photographed, by its number among the pictures. */
export const PICTURE = 'data-lectern-picture'

/** @returns what the pages show, in their order and in the order of reading */
export async function measure({ tab, selector, width, height }: Pages): Promise<Measured> {
  const asked = { selector, colors: [...THEME_COLORS], mark: PICTURE }
  const found = await tab.evaluate(({ selector: pages, colors, mark }) => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const look = getComputedStyle(document.documentElement)
    const pictures: { source?: string; box: Rect; onPage: Rect }[] = []

    const pixelOf = (css: string): [number, number, number, number] => {
      if (pen === null) return [0, 0, 0, 0]
      pen.clearRect(0, 0, 1, 1)
      pen.fillStyle = css
      pen.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0, a = 0] = pen.getImageData(0, 0, 1, 1).data
      return [r, g, b, a / 255]
    }
    const hex = (values: number[]) =>
      values
        .map(value => Math.round(value).toString(16).padStart(2, '0'))
        .join('')
        .toUpperCase()
    /** A colour with what stands behind it, since a half-transparent one is another colour elsewhere. */
    const over = (css: string, ground: number[]): number[] => {
      const [r, g, b, a] = pixelOf(css)
      return [r, g, b].map((value, index) => value * a + (ground[index] ?? 255) * (1 - a))
    }
    const groundOf = (element: Element | null): number[] =>
      element === null
        ? [255, 255, 255]
        : over(getComputedStyle(element).backgroundColor, groundOf(element.parentElement))

    const boxOf = (rect: DOMRect, page: DOMRect): Rect => ({
      x: rect.x - page.x,
      y: rect.y - page.y,
      width: rect.width,
      height: rect.height,
    })
    const familyOf = (list: string) => (list.split(',')[0] ?? '').trim().replace(/^["']|["']$/g, '')
    const normal = (list: string) => list.replace(/["'\s]/g, '')
    const families = {
      headline: look.getPropertyValue('--lectern-font-headline'),
      body: look.getPropertyValue('--lectern-font-body'),
    }
    const fontOf = (list: string) => {
      if (normal(list) === normal(families.headline)) return 'headline'
      return normal(list) === normal(families.body) ? 'body' : { family: familyOf(list) }
    }
    const isInline = (style: CSSStyleDeclaration) =>
      style.display.startsWith('inline') || style.display === 'contents'
    const isFormula = (element: Element) => element.classList.contains('lectern-formula')
    const isHidden = (element: Element, style: CSSStyleDeclaration) =>
      style.display === 'none' || element.tagName === 'STYLE' || element.tagName === 'COL'
    const clickOf = (element: Element) =>
      Number(element.closest('[data-click]')?.getAttribute('data-click') ?? 0)
    const commonOf = (element: Element, page: DOMRect) => ({
      tag: element.tagName.toLowerCase(),
      classes: [...element.classList],
      box: boxOf(element.getBoundingClientRect(), page),
      decorative: element.closest('[aria-hidden="true"]') !== null,
      click: clickOf(element),
    })

    /** @returns its number among the pictures */
    const photographed = (element: Element, page: DOMRect, onPage: Rect, source?: string) => {
      element.setAttribute(mark, String(pictures.length))
      const [left, top] = [page.x + window.scrollX, page.y + window.scrollY]
      // A photograph begins and ends where a px does.
      const x = Math.floor(onPage.x + left)
      const y = Math.floor(onPage.y + top)
      const width = Math.ceil(onPage.x + left + onPage.width) - x
      const height = Math.ceil(onPage.y + top + onPage.height) - y
      const box = { x, y, width, height }
      const shown = source === undefined ? { ...box, x: x - left, y: y - top } : onPage
      pictures.push({ ...(source === undefined ? {} : { source }), box, onPage: shown })
      return pictures.length - 1
    }

    const runOf = (text: string, element: Element): Any => {
      const style = getComputedStyle(element)
      const link = element.closest('a')?.getAttribute('href') ?? undefined
      const code = element.closest('code')
      const isMarked = code !== null && code.closest('pre') === null
      const marked = isMarked ? code : element.closest('pre .line')
      const spacing = Number.parseFloat(style.letterSpacing)
      return {
        text,
        size: Number.parseFloat(style.fontSize),
        color: hex(over(style.color, groundOf(element))),
        font: fontOf(style.fontFamily),
        bold: Number(style.fontWeight) >= 600,
        italic: style.fontStyle === 'italic',
        strike: element.closest('del, s') !== null,
        caps: style.textTransform === 'uppercase',
        spacing: Number.isNaN(spacing) ? 0 : spacing,
        language: element.closest('[lang]')?.getAttribute('lang') ?? 'en',
        ...(marked === null ? {} : { highlight: hex(groundOf(marked)) }),
        ...(link === undefined ? {} : { link }),
      }
    }
    const pseudo = (element: Element, which: string): string => {
      const { content } = getComputedStyle(element, which)
      return /^"/.test(content) ? content.slice(1, -1) : ''
    }
    /** Words as the browser shows them: runs of white space are one blank, but where they are kept. */
    const runsOf = (element: Element, page: DOMRect): Any[] => {
      const style = getComputedStyle(element)
      if (isHidden(element, style)) return []
      if (isFormula(element)) {
        const tex = element.getAttribute('aria-label') ?? ''
        const box = boxOf(element.getBoundingClientRect(), page)
        const formula = photographed(element, page, box)
        return [{ ...runOf(tex, element), width: box.width, formula }]
      }
      if (element.tagName === 'BR') return [runOf('\n', element)]
      if (element.getAttribute('role') === 'img')
        return [runOf(element.getAttribute('aria-label') ?? '', element)]
      const keeps = /^(?:pre|break-spaces)/.test(style.whiteSpace)
      const own = [...element.childNodes].flatMap((node): Any[] => {
        if (node instanceof Element) return runsOf(node, page)
        if (node.nodeType !== Node.TEXT_NODE) return []
        const text = node.textContent ?? ''
        const shown = keeps ? text : text.replace(/[ \t\r\n\f]+/g, ' ')
        return shown === '' ? [] : [runOf(shown, element)]
      })
      const before = pseudo(element, '::before')
      const after = pseudo(element, '::after')
      return [
        ...(before === '' ? [] : [runOf(before, element)]),
        ...own,
        ...(after === '' ? [] : [runOf(after, element)]),
      ]
    }

    const drawnOf = (element: Element): Any => {
      const style = getComputedStyle(element)
      const isPage = element.classList.contains('slidev-layout')
      const edgeOf = (side: 'Top' | 'Right' | 'Bottom' | 'Left'): Any => {
        const width = Number.parseFloat(style[`border${side}Width`])
        const color = style[`border${side}Color`]
        if (width === 0 || style[`border${side}Style`] === 'none' || pixelOf(color)[3] === 0)
          return {}
        return {
          [side.toLowerCase()]: { width, color: hex(over(color, groundOf(element.parentElement))) },
        }
      }
      return {
        ...(pixelOf(style.backgroundColor)[3] > 0 && !isPage
          ? { fill: hex(groundOf(element)) }
          : {}),
        edges: { ...edgeOf('Top'), ...edgeOf('Right'), ...edgeOf('Bottom'), ...edgeOf('Left') },
        radius: radiusOf(style, element.getBoundingClientRect()),
      }
    }
    const radiusOf = (style: CSSStyleDeclaration, { width }: DOMRect): number => {
      const px = (corner: string) =>
        corner.endsWith('%') ? (Number.parseFloat(corner) / 100) * width : Number.parseFloat(corner)
      return Math.min(px(style.borderTopLeftRadius), px(style.borderBottomRightRadius))
    }

    const fontHeight = (style: CSSStyleDeclaration): number => {
      if (pen === null) return 0
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
      const { fontBoundingBoxAscent, fontBoundingBoxDescent } = pen.measureText('x')
      return fontBoundingBoxAscent + fontBoundingBoxDescent
    }
    const textOf = (element: Element, page: DOMRect): Any => {
      const style = getComputedStyle(element)
      const rtl = style.direction === 'rtl'
      const start = rtl ? 'right' : 'left'
      const end = rtl ? 'left' : 'right'
      const range = document.createRange()
      range.selectNodeContents(element)
      const pad = (side: 'Left' | 'Right' | 'Top' | 'Bottom') =>
        Number.parseFloat(style[`padding${side}`]) + Number.parseFloat(style[`border${side}Width`])
      const common = commonOf(element, page)
      const { box } = common
      const inner = {
        x: box.x + pad('Left'),
        y: box.y + pad('Top'),
        width: box.width - pad('Left') - pad('Right'),
        height: box.height - pad('Top') - pad('Bottom'),
      }
      return {
        kind: 'text',
        ...common,
        inner: /^T[HD]$/.test(element.tagName) ? box : inner,
        runs: runsOf(element, page),
        align: { start, end }[style.textAlign] ?? style.textAlign,
        rtl,
        lineHeight: Number.parseFloat(style.lineHeight),
        fontHeight: fontHeight(style),
        ink: boxOf(range.getBoundingClientRect(), page),
        drawn: drawnOf(element),
        isCode: element.closest('pre') !== null,
      }
    }
    const tableOf = (table: HTMLTableElement, page: DOMRect): Any => {
      const rows = [...table.rows]
      const px = (value: string) => Number.parseFloat(value)
      const cellOf = (cell: HTMLTableCellElement): Any => {
        const style = getComputedStyle(cell)
        const vertical = style.verticalAlign
        const [top, bottom] = [px(style.paddingTop), px(style.paddingBottom)]
        const [left, right] = [px(style.paddingLeft), px(style.paddingRight)]
        return {
          text: textOf(cell, page),
          vertical: vertical === 'middle' || vertical === 'bottom' ? vertical : 'top',
          padding: { top, right, bottom, left },
        }
      }
      return {
        kind: 'table',
        ...commonOf(table, page),
        caption: (table.caption?.textContent ?? '').trim(),
        rtl: getComputedStyle(table).direction === 'rtl',
        hasHeader: table.tHead !== null,
        hasRowHeaders: table.querySelector('tbody th') !== null,
        widths: [...(rows[0]?.cells ?? [])].map(cell => cell.getBoundingClientRect().width),
        rows: rows.map(row => ({
          height: row.getBoundingClientRect().height,
          cells: [...row.cells].map(cellOf),
        })),
      }
    }
    /** Where the picture itself stands in the room that it has. */
    const shownIn = (image: HTMLImageElement, { x, y, width, height }: Rect): Rect => {
      const { naturalWidth, naturalHeight } = image
      if (naturalWidth === 0 || naturalHeight === 0) return { x, y, width, height }
      const scale = Math.min(width / naturalWidth, height / naturalHeight)
      const [w, h] = [naturalWidth * scale, naturalHeight * scale]
      return { x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h }
    }
    const ownBytes = /\.(?:png|jpe?g|gif)(?:$|[?#])|^data:image\/(?:png|jpeg|gif)[;,]/i
    const pictureOf = (element: Element, page: DOMRect, source?: string): Any => {
      const common = commonOf(element, page)
      const isImage = element instanceof HTMLImageElement
      const keeps = source !== undefined && ownBytes.test(source)
      const box = isImage ? shownIn(element, common.box) : common.box
      const picture = photographed(element, page, box, keeps ? source : undefined)
      return {
        kind: 'picture',
        ...common,
        box: pictures[picture]?.onPage ?? box,
        picture,
        alt: element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? '',
        radius: keeps ? Number.parseFloat(getComputedStyle(element).borderTopLeftRadius) : 0,
      }
    }
    const isInlineOnly = (element: Element): boolean =>
      [...element.childNodes].every(node => {
        if (!(node instanceof Element) || isFormula(node)) return true
        const style = getComputedStyle(node)
        return isHidden(node, style) || (isInline(style) && isInlineOnly(node))
      })
    const isLeaf = (element: Element): boolean =>
      isInlineOnly(element) &&
      ((element.textContent ?? '').trim() !== '' ||
        element.querySelector('[role="img"]') !== null ||
        pseudo(element, '::before') !== '')
    const hasOwnWords = (element: Element) =>
      [...element.childNodes].some(
        node => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      )

    const nodesOf = (element: Element, page: DOMRect): Any[] => {
      const style = getComputedStyle(element)
      if (isHidden(element, style) || style.visibility === 'hidden') return []
      if (element instanceof HTMLTableElement) return [tableOf(element, page)]
      if (element instanceof HTMLImageElement) return [pictureOf(element, page, element.currentSrc)]
      if (element instanceof SVGElement) return [pictureOf(element, page)]
      if (/^url\(.*\)$/.test(style.backgroundImage)) return [pictureOf(element, page)]
      if (isLeaf(element) || hasOwnWords(element)) return [textOf(element, page)]
      return [
        {
          kind: 'box',
          ...commonOf(element, page),
          drawn: drawnOf(element),
          rtl: style.direction === 'rtl',
          children: [...element.children].flatMap(child => nodesOf(child, page)),
        },
      ]
    }
    const color = (name: string) => hex(over(look.getPropertyValue(`--lectern-${name}`), []))
    return {
      language: document.documentElement.lang,
      rtl: document.documentElement.dir === 'rtl',
      look: {
        colors: Object.fromEntries(colors.map(name => [name, color(name)])),
        headline: familyOf(families.headline),
        body: familyOf(families.body),
      },
      pages: [...document.querySelectorAll(pages)].map(page => {
        const frame = page.querySelector('.slidev-layout') ?? page
        const names = [...frame.classList]
        const layout = names.find(name => name.startsWith('lectern-'))?.slice('lectern-'.length)
        const [root] = nodesOf(frame, page.getBoundingClientRect())
        return {
          layout: layout ?? names.find(name => name !== 'slidev-layout') ?? 'slide',
          background: hex(groundOf(frame)),
          root,
        }
      }),
      pictures,
    }
  }, asked)
  return { ...(found as unknown as Omit<Measured, 'width' | 'height'>), width, height }
}
