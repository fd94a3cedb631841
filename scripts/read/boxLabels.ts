/** What a box is called in Markdown, by the word with which a tool says its kind. */
export const BOX_LABELS: Record<string, string> = {
  tip: 'Tip',
  hint: 'Tip',
  success: 'Tip',
  note: 'Note',
  info: 'Note',
  important: 'Note',
  warning: 'Warning',
  caution: 'Warning',
  danger: 'Warning',
  error: 'Warning',
  attention: 'Warning',
}
