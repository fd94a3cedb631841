/** Icons for named points: only where each of them gets one that is plain to see, and no two the same. */
import type { Forms } from '../../languages/language.ts'
import { plain } from '../../text/plain.ts'
import type { Line, Point } from '../../types.ts'

/** Fewer points need no pictures, and of more nobody remembers them. */
const LEAST = 2
const MOST = 6
/** Words of a name that an icon can stand for, without those that say nothing of it. */
const MOST_WORDS = 2

/** @returns the points with their icons, or as they are */
export function withIcons(points: Point[], known: Forms | undefined): Point[] {
  if (known === undefined || points.length < LEAST || points.length > MOST) return points
  const found = points.map(({ label, done }) =>
    label === undefined || done !== undefined ? undefined : iconOf(label, known),
  )
  const isFound = (icon: string | undefined): icon is string => icon !== undefined
  if (!found.every(isFound) || new Set(found).size < points.length) return points
  return points.map((point, index) => ({ ...point, icon: found[index] ?? '' }))
}

/** One word of the name has an icon, and no other word has another. */
function iconOf(label: Line, { icons, colourless }: Forms): string | undefined {
  const words =
    plain(label.text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []
  const telling = words.filter(word => !colourless.has(word))
  const found = new Set(telling.flatMap(word => icons.get(word) ?? []))
  const [icon] = found
  return telling.length <= MOST_WORDS && found.size === 1 ? icon : undefined
}
