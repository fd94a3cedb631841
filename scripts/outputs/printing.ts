/** How Chromium prints slides and papers: tagged and with bookmarks, on pages as their style sheet has them. */
export const PRINTING = {
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true,
} as const
