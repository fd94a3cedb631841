/**
 * A slide's headline. Slidev compiles `title` as Markdown and as a template for its lists of
 * slides, so a deck in which it holds more than plain words gives Slidev an escaped one and keeps
 * the headline itself apart.
 * @returns inline Markdown; empty when the slide has none
 */
export function headlineOf({ headline, title }: { headline?: string; title?: string }): string {
  return headline ?? title ?? ''
}
