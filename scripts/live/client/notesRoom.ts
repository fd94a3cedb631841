/**
 * In the presenter view the notes get the height that the next slide does not need. Slidev's own
 * share leaves them eight lines on a laptop. Whoever drags the border has the last word.
 */

/** Where Slidev keeps the height of the notes, px. */
const KEPT = 'slidev-presenter-notes-row-size'
/** Slidev's own height of the notes and width of their column, px. */
const LEAST = 280
const COLUMN = 360
/** The clock's row, the head of the next slide, and the space around it, px. */
const AROUND = 130

try {
  const nextSlide = (COLUMN * 9) / 16
  const room = Math.max(LEAST, Math.round(window.innerHeight - nextSlide - AROUND))
  if (localStorage.getItem(KEPT) === null) localStorage.setItem(KEPT, String(room))
} catch {
  // Nothing is kept in a page that is opened as a file: Slidev's own height, then.
}
