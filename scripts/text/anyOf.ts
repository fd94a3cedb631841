/** Long patterns, written as pieces that can be read. */

/**
 * One pattern that finds what any of its pieces finds, the first of them first.
 * @param pieces without groups that are asked for; all with the same flags
 */
export function anyOf(...pieces: RegExp[]): RegExp {
  return new RegExp(pieces.map(({ source }) => source).join('|'), pieces[0]?.flags)
}
