/**
 * A brand's colour in each look: the variables that its tokens ask for (styles/tokens.css and
 * styles/looks/), each adjusted until it can be read on the grounds of that look.
 */
import type { LookName } from '../../components/looks.ts'
import { BLACK, contrast, darkened, lightened, mix, parseColor, WHITE, type Rgb } from './color.ts'

/** What a look's full pages, marks and tints are when a brand says its colour; by variable. */
export type BrandColors = Record<string, Rgb>

interface Grounds {
  paper: Rgb
  darkPaper: Rgb
  ink: Rgb
}

/** The tokens `paper` and `ink` of each look, light, and `paper`, dark. */
export const GROUNDS: Record<LookName, Grounds> = {
  calm: groundsOf('#fbfaf7', '#10191d', '#17212b'),
  warm: groundsOf('#fcf6ec', '#1d1612', '#2d1f16'),
  bold: groundsOf('#15171c', '#08090b', '#f7f6f2'),
  plain: groundsOf('#ffffff', '#14181d', '#1b232d'),
}

function groundsOf(paper: string, darkPaper: string, ink: string): Grounds {
  return { paper: parseColor(paper), darkPaper: parseColor(darkPaper), ink: parseColor(ink) }
}

/** What text in the brand's colour looks like on paper: as it is, where it can be read there. */
export function accentOf(color: Rgb, look: LookName): Rgb {
  const { paper } = GROUNDS[look]
  return look === 'bold' ? lightened(color, paper, 6) : darkened(color, paper)
}

/** @returns the variables that a look asks for */
export function brandColors(color: Rgb, look: LookName): BrandColors {
  return COLORS[look](color)
}

const COLORS: Record<LookName, (color: Rgb) => BrandColors> = {
  calm: color => {
    const accent = accentOf(color, 'calm')
    const fill = darkened(color, WHITE)
    const { paper, darkPaper } = GROUNDS.calm
    return {
      'accent': accent,
      'fill': fill,
      'fill-shape': mix(fill, WHITE, 0.09),
      'on-fill-muted': lightened(mix(fill, WHITE, 0.8), fill),
      'tint': mix(accent, paper, 0.88),
      'accent-dark': lightened(mix(color, WHITE, 0.3), darkPaper, 6),
      'fill-dark': mix(fill, BLACK, 0.28),
      'fill-shape-dark': mix(fill, BLACK, 0.1),
      'tint-dark': mix(accent, darkPaper, 0.78),
    }
  },
  warm: color => onLightPages(color, 'warm', { fill: 0.84, shape: 0.66 }),
  plain: color => onLightPages(color, 'plain', { fill: 0.93, shape: 0 }),
  bold: color => {
    const accent = accentOf(color, 'bold')
    const { paper, darkPaper } = GROUNDS.bold
    const onFill = contrast(WHITE, color) >= contrast(BLACK, color) ? WHITE : BLACK
    const fillDark = mix(color, darkPaper, 0.72)
    return {
      'accent': accent,
      'fill': color,
      'fill-shape': mix(color, onFill, 0.1),
      'on-fill': onFill,
      'on-fill-muted': readable(mix(onFill, color, 0.2), color, onFill),
      'tint': mix(accent, paper, 0.84),
      'print': darkened(color, WHITE),
      'accent-dark': lightened(mix(color, WHITE, 0.1), darkPaper, 6),
      'fill-dark': fillDark,
      'fill-shape-dark': mix(color, darkPaper, 0.6),
      'on-fill-muted-dark': lightened(mix(color, WHITE, 0.6), fillDark),
      'tint-dark': mix(accent, darkPaper, 0.84),
    }
  },
}

/** Full pages in a tint of the brand's colour, with ink on them. @param less shares of paper */
function onLightPages(
  color: Rgb,
  look: LookName,
  less: { fill: number; shape: number },
): BrandColors {
  const { paper, darkPaper, ink } = GROUNDS[look]
  const accent = accentOf(color, look)
  const fill = mix(accent, paper, less.fill)
  const accentDark = lightened(mix(color, WHITE, 0.3), darkPaper, 6)
  const fillDark = mix(accent, darkPaper, 0.74)
  return {
    'accent': accent,
    'fill': fill,
    'fill-shape': mix(accent, paper, less.shape),
    'on-fill-muted': darkened(mix(accent, ink, 0.5), fill),
    'tint': mix(accent, paper, 0.88),
    'accent-dark': accentDark,
    'fill-dark': fillDark,
    'fill-shape-dark': less.shape === 0 ? accentDark : mix(accent, darkPaper, 0.58),
    'on-fill-muted-dark': lightened(mix(accentDark, WHITE, 0.4), fillDark),
    'tint-dark': mix(accent, darkPaper, 0.78),
  }
}

/** In steps toward what can be read there. */
function readable(color: Rgb, ground: Rgb, end: Rgb): Rgb {
  return end === WHITE ? lightened(color, ground) : darkened(color, ground)
}
