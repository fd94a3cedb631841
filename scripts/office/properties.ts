/** What a document says of itself; nothing of when it was made. */
import { Relations, type Part } from './parts.ts'
import { document, el, escape } from './xml.ts'

export interface DocumentInfo {
  title: string
  author: string | undefined
  language: string
}

/** @returns the parts that every document of Office has */
export function properties({ title, author, language }: DocumentInfo): Part[] {
  const core = document(
    el(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      el('dc:title', {}, escape(title)),
      author !== undefined && el('dc:creator', {}, escape(author)),
      el('dc:language', {}, escape(language)),
    ),
  )
  const xmlns = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'
  const app = document(el('Properties', { xmlns }, el('Application', {}, 'Lectern')))
  return [
    { path: 'docProps/core.xml', kind: 'core', content: core, relations: new Relations() },
    { path: 'docProps/app.xml', kind: 'app', content: app, relations: new Relations() },
  ]
}
