/** Paragraphs and runs as DrawingML. */
import { isAddress } from '../../components/addresses.ts'
import type { Paragraph, TextBox } from './drawing.ts'
import type { TextRun } from './measured.ts'
import { fontOf, solid, type SlideStyle } from './style.ts'
import { regional } from '../office/language.ts'
import { el, escapeXml } from '../office/xml.ts'

/** Gives the id of a link's relationship. */
export type LinkOf = (address: string) => string

const ALIGN = { left: 'l', right: 'r', center: 'ctr', justify: 'just' } as const
export const ANCHOR = { top: 't', middle: 'ctr', bottom: 'b' } as const
/** px below which letters are not set apart. */
const LEAST_SPACING = 0.5
/** Height of a line without words, in sizes of its letters. */
const EMPTY_LINE = 1.32

/** The body of a shape's text. */
export function textBody(text: TextBox, style: SlideStyle, linkOf: LinkOf): string {
  const { insets, anchor, paragraphs } = text
  // What stands behind a tab would go astray, were its letters made smaller.
  const hasTab = paragraphs.some(({ tab }) => tab !== undefined)
  const attributes = {
    wrap: 'square',
    lIns: style.emu(insets.left),
    tIns: style.emu(insets.top),
    rIns: style.emu(insets.right),
    bIns: style.emu(insets.bottom),
    rtlCol: false,
    anchor: ANCHOR[anchor],
  }
  return el(
    'p:txBody',
    {},
    el('a:bodyPr', attributes, el(hasTab ? 'a:noAutofit' : 'a:normAutofit')),
    el('a:lstStyle'),
    paragraphs.map(paragraph => paragraphXml(paragraph, style, linkOf)),
  )
}

export function paragraphXml(paragraph: Paragraph, style: SlideStyle, linkOf: LinkOf): string {
  const { runs, align, rtl, before, indent, hanging, tab } = paragraph
  const attributes = {
    marL: style.emu(indent),
    indent: hanging === 0 ? 0 : -style.emu(hanging),
    algn: ALIGN[align],
    rtl: rtl ? 1 : 0,
  }
  const properties = el(
    'a:pPr',
    attributes,
    el('a:lnSpc', {}, el('a:spcPct', { val: spacingOf(paragraph) })),
    el('a:spcBef', {}, el('a:spcPts', { val: style.exact(before) })),
    el('a:spcAft', {}, el('a:spcPts', { val: 0 })),
    markerXml(paragraph, style),
    tab !== undefined && el('a:tabLst', {}, el('a:tab', { pos: style.emu(tab), algn: 'r' })),
  )
  const size = runs.at(-1)?.size ?? paragraph.fontHeight / EMPTY_LINE
  const end = el('a:endParaRPr', { lang: style.language, sz: style.size(size) })
  return el(
    'a:p',
    {},
    properties,
    runs.map(run => runXml(run, style, linkOf)),
    end,
  )
}

/** From line to line, against what the font takes by itself, in thousandths of a percent. */
function spacingOf({ lineHeight, fontHeight }: Paragraph): number {
  const share = fontHeight > 0 && lineHeight > 0 ? lineHeight / fontHeight : 1
  return Math.round(share * 100) * 1000
}

function markerXml({ marker, runs }: Paragraph, style: SlideStyle): string {
  if (marker === undefined) return el('a:buNone')
  const color = el('a:buClr', {}, style.color(marker.color))
  if (marker.kind === 'sign')
    return color + el('a:buFont', { typeface: 'Arial' }) + el('a:buChar', { char: marker.sign })
  const share = Math.round((marker.size / (runs[0]?.size ?? marker.size)) * 100) * 1000
  const family = marker.font === 'body' ? '+mn-lt' : '+mj-lt'
  return (
    color +
    el('a:buSzPct', { val: Math.min(400_000, Math.max(25_000, share)) }) +
    el('a:buFont', { typeface: family }) +
    el('a:buAutoNum', { type: 'arabicPlain', startAt: marker.start })
  )
}

function runXml(run: TextRun, style: SlideStyle, linkOf: LinkOf): string {
  if (run.text === '\n') return el('a:br', {}, properties(run, style, linkOf))
  const text = run.formula === undefined ? run.text : gapFor(run)
  return el('a:r', {}, properties(run, style, linkOf), `<a:t>${escapeXml(text)}</a:t>`)
}

/** Blanks that no line ends at, about as wide as the picture of the formula that stands there. */
function gapFor({ width = 0, size }: TextRun): string {
  return '\u00A0'.repeat(Math.max(1, Math.round(width / (size * 0.28))))
}

function properties(run: TextRun, style: SlideStyle, linkOf: LinkOf): string {
  const { size, bold, italic, strike, caps, spacing, color, highlight, link } = run
  const attributes = {
    lang: regional(run.language),
    sz: style.size(size),
    b: bold ? 1 : 0,
    i: italic ? 1 : 0,
    strike: strike ? 'sngStrike' : undefined,
    cap: caps ? 'all' : undefined,
    spc: Math.abs(spacing) < LEAST_SPACING ? undefined : style.exact(spacing),
    dirty: 0,
  }
  return el(
    'a:rPr',
    attributes,
    solid(style.color(color)),
    highlight !== undefined && el('a:highlight', {}, el('a:srgbClr', { val: highlight })),
    fontOf(run.font),
    link !== undefined &&
      isAddress(link) &&
      el('a:hlinkClick', { 'r:id': linkOf(link) }, KEEPS_COLOR),
  )
}

/** A link keeps the colour of its text, which is chosen for what stands behind it. */
const KEEPS_COLOR = el(
  'a:extLst',
  {},
  el(
    'a:ext',
    { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' },
    el('ahyp:hlinkClr', {
      'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
      'val': 'tx',
    }),
  ),
)
