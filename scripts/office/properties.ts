/** What a document says of itself; nothing of when it was made. */
import { Relations, type PackagePart } from './parts.ts'
import { document, el, escapeXml } from './xml.ts'

export interface DocumentInfo {
  title: string
  author: string | undefined
  language: string
}

/** @returns the parts that every document of Office has */
export function properties({ title, author, language }: DocumentInfo): PackagePart[] {
  const core = document(
    el(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      el('dc:title', {}, escapeXml(title)),
      author !== undefined && el('dc:creator', {}, escapeXml(author)),
      el('dc:language', {}, escapeXml(language)),
    ),
  )
  const xmlns = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'
  const app = document(el('Properties', { xmlns }, el('Application', {}, 'Lectern')))
  return [
    { path: 'docProps/core.xml', kind: 'core', content: core, relations: new Relations() },
    { path: 'docProps/app.xml', kind: 'app', content: app, relations: new Relations() },
  ]
}
