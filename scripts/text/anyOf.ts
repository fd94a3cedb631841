/** Long patterns, written as pieces that can be read. */

/**
 * One pattern that finds what any of its pieces finds, the first of them first.
 * @param pieces all with the same flags; groups are numbered through all of them
 */
export function anyOf(...pieces: RegExp[]): RegExp {
  return new RegExp(`(?:${pieces.map(sourceOf).join('|')})`, pieces[0]?.flags)
}

/** One pattern that finds its pieces one right behind the other. */
export function sequence(...pieces: RegExp[]): RegExp {
  return new RegExp(pieces.map(sourceOf).join(''), pieces[0]?.flags)
}

function sourceOf({ source }: RegExp): string {
  return source
}
