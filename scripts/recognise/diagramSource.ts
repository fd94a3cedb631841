/** A diagram's source as it is drawn: what it says of the program that draws it is not for the article to say. */

/** Front matter of the diagram itself. */
const FRONT = /^\s*---[ \t]*\n[^]*?\n[ \t]*---[ \t]*(?:\n|$)/

/** Characters of a diagram: the largest that people write have some thousands. */
export const LONGEST_DIAGRAM = 20_000

/** @returns the diagram without what would set up the program that draws it */
export function drawable(source: string): string {
  let text = source.replace(/\r\n?/g, '\n')
  // Taken out of each other, they could leave one.
  for (let round = 0; round < 5; round += 1) {
    const before = text
    text = withoutDirectives(text.replace(FRONT, ''))
    if (text === before) return text.trim()
  }
  return text.replace(/%%\s*\{/g, '%% ').trim()
}

/** Without `%%{init: …}%%`, which sets the program up. */
function withoutDirectives(text: string): string {
  const [first = '', ...rest] = text.split(/%%\s{0,9}\{/)
  return rest.reduce((kept, piece) => {
    const end = /\}\s{0,9}%%/.exec(piece)
    return end === null ? `${kept}%%{${piece}` : kept + piece.slice(end.index + end[0].length)
  }, first)
}

/** @returns the words that stand in a diagram, for who cannot see it */
export function wordsOfDiagram(source: string): string {
  const text = drawable(source)
  const boxes = [...text.matchAll(/[[({|"]([^\][(){}|"\n]{2,80})[\])}|"]/g)].map(
    ([, words = '']) => words,
  )
  const said = [...text.matchAll(/^[^\n:]{1,80}:[ \t]+([^\n]{2,80})$/gm)].map(
    ([, words = '']) => words,
  )
  const names = [...text.matchAll(/\bas[ \t]+([^\n]{2,60})$/gm)].map(([, words = '']) => words)
  return [...new Set([...names, ...boxes, ...said].map(words => words.trim()))]
    .filter(words => /\p{L}/u.test(words))
    .join(', ')
}
