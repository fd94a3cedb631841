/** What all parts of a presentation share: its scale, the colours and fonts of its theme. */
import {
  THEME_COLORS,
  type Look,
  type Measured,
  type TextRun,
  type ThemeColor,
} from './measured.ts'
import { firmColors } from './firmColors.ts'
import type { ColorSlot, Template } from './template.ts'
import { regional } from '../office/language.ts'
import { el } from '../office/xml.ts'

/** What the parts of a presentation declare. */
export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
}

/** Height of a slide, in EMU: 7.5 inches, as programs have it. */
const HEIGHT = 6_858_000
const EMU_PER_POINT = 12_700
/** Sizes of letters go in steps of half a point, downward, so that lines do not grow. */
const STEPS = 2

/** Names of the theme's colours, for those of the look. */
export const SLOTS: Record<ThemeColor, string> = {
  'ink': 'tx1',
  'paper': 'bg1',
  'fill': 'tx2',
  'line': 'bg2',
  'subject-1': 'accent1',
  'subject-2': 'accent2',
  'subject-3': 'accent3',
  'subject-4': 'accent4',
  'both': 'accent5',
  'tip': 'accent6',
  'accent': 'accent1',
  'muted': 'folHlink',
}

/** Kinds of letters that stand in for a family where it is not installed. */
const PANOSE = { serif: '02040503050406030204', sans: '020B0502030000000004' }

export interface SlideStyle {
  width: number
  height: number
  look: Look
  language: string
  rtl: boolean
  /** px as EMU */ emu: (px: number) => number
  /** px as hundredths of a point */ size: (px: number) => number
  /** px as hundredths of a point, as exact as can be */ exact: (px: number) => number
  /** a colour: of the theme, when the theme has it */ color: (rgb: string) => string
  /** what a firm's own file gives */ template?: Template
}

export function styleOf(
  { width, height, look, language, rtl }: Measured,
  template?: Template,
): SlideStyle {
  const fullHeight = template?.size?.height ?? HEIGHT
  const scale = fullHeight / height
  const points = (px: number) => (px * scale) / EMU_PER_POINT
  const ownWidth = Math.round(width * scale)
  const isSameShape = Math.abs(ownWidth - (template?.size?.width ?? ownWidth)) < ownWidth / 100
  return {
    width: isSameShape ? (template?.size?.width ?? ownWidth) : ownWidth,
    height: fullHeight,
    look,
    language: regional(language),
    rtl,
    emu: px => Math.round(px * scale),
    size: px => Math.max(100, (Math.floor(points(px) * STEPS + 0.05) / STEPS) * 100),
    exact: px => Math.round(points(px) * 100),
    color: template === undefined ? ownColors(look) : firmColors(look, template),
    ...(template === undefined ? {} : { template }),
  }
}

function ownColors(look: Look): SlideStyle['color'] {
  const slots = new Map<string, string>()
  for (const name of THEME_COLORS)
    if (!slots.has(look.colors[name])) slots.set(look.colors[name], SLOTS[name])
  return rgb => {
    const slot = slots.get(rgb)
    return slot === undefined ? el('a:srgbClr', { val: rgb }) : el('a:schemeClr', { val: slot })
  }
}

export function solid(color: string): string {
  return el('a:solidFill', {}, color)
}

/** The elements that name a run's font, for all scripts. */
export function fontOf(font: TextRun['font']): string {
  if (font === 'headline' || font === 'body') {
    const prefix = font === 'headline' ? '+mj' : '+mn'
    return ['latin', 'ea', 'cs']
      .map((kind, index) => el(`a:${kind}`, { typeface: `${prefix}-${['lt', 'ea', 'cs'][index]}` }))
      .join('')
  }
  const pitch = { pitchFamily: 49 }
  return el('a:latin', { typeface: font.family, ...pitch }) + el('a:cs', { typeface: font.family })
}

/** Which colour of the theme each master takes for what. */
export const COLOR_MAP = el('p:clrMap', {
  ...{ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' },
  ...{ accent1: 'accent1', accent2: 'accent2', accent3: 'accent3' },
  ...{ accent4: 'accent4', accent5: 'accent5', accent6: 'accent6' },
  ...{ hlink: 'hlink', folHlink: 'folHlink' },
})

/** @returns the theme part */
export function themeOf({ look, template }: SlideStyle): string {
  const { colors } = look
  const { headline = look.headline, body = look.body } = template?.fonts ?? {}
  const color = (slot: ColorSlot, name: ThemeColor) =>
    el(`a:${slot}`, {}, el('a:srgbClr', { val: template?.colors[slot] ?? colors[name] }))
  const face = (family: string, panose: string) =>
    el('a:latin', { typeface: family, panose }) +
    el('a:ea', { typeface: '' }) +
    el('a:cs', { typeface: '' })
  const plain = (...content: string[]) =>
    solid(el('a:schemeClr', { val: 'phClr' })) + content.join('')
  const line = (width: number) =>
    el('a:ln', { w: width }, plain(el('a:prstDash', { val: 'solid' })))
  return el(
    'a:theme',
    { 'xmlns:a': NAMESPACES['xmlns:a'], 'name': 'Lectern' },
    el(
      'a:themeElements',
      {},
      el(
        'a:clrScheme',
        { name: 'Lectern' },
        color('dk1', 'ink'),
        color('lt1', 'paper'),
        color('dk2', 'fill'),
        color('lt2', 'line'),
        color('accent1', 'subject-1'),
        color('accent2', 'subject-2'),
        color('accent3', 'subject-3'),
        color('accent4', 'subject-4'),
        color('accent5', 'both'),
        color('accent6', 'tip'),
        color('hlink', 'accent'),
        color('folHlink', 'muted'),
      ),
      el(
        'a:fontScheme',
        { name: 'Lectern' },
        el('a:majorFont', {}, face(headline, headline === body ? PANOSE.sans : PANOSE.serif)),
        el('a:minorFont', {}, face(body, PANOSE.sans)),
      ),
      el(
        'a:fmtScheme',
        { name: 'Lectern' },
        el('a:fillStyleLst', {}, plain(), plain(), plain()),
        el('a:lnStyleLst', {}, line(6350), line(12700), line(19050)),
        el(
          'a:effectStyleLst',
          {},
          ...[1, 2, 3].map(() => el('a:effectStyle', {}, el('a:effectLst'))),
        ),
        el('a:bgFillStyleLst', {}, plain(), plain(), plain()),
      ),
    ),
    el('a:objectDefaults'),
    el('a:extraClrSchemeLst'),
  )
}
