/** Formats that Lectern does not read, by their endings, and what a person does instead. */
export const OTHER_FORMATS: Record<string, string> = {
  doc: 'save it as .docx',
  pdf: 'save its text as .txt, or the original as .docx',
  odt: 'save it as .docx',
  rtf: 'save it as .docx',
  pptx: 'name the article rather than its slides',
  ppt: 'name the article rather than its slides',
  epub: 'save the chapter as .html',
}
