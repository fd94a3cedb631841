/** Words and the icons that show them. */

/** @param words of each icon, small, with blanks between them @returns the icon of each word */
export function wordsByIcon(words: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([icon, all]) =>
      all.split(' ').map((word): [string, string] => [word, icon]),
    ),
  )
}
