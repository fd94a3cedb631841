/** Word files for tests: a body, and other parts by their names. */
import JSZip from 'jszip'

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')
const ROOTS: Record<string, string> = {
  'docProps/core.xml': 'cp:coreProperties',
  'word/comments.xml': 'w:comments',
  'word/header1.xml': 'w:hdr',
  'word/styles.xml': 'w:styles',
}

/** @param parts what stands in other parts than the document, without its root element */
export async function wordDocument(body: string, parts: Record<string, string>): Promise<Buffer> {
  const zip = new JSZip()
  const xml = (text: string) => `<?xml version="1.0"?>${text}`
  zip.file(
    '[Content_Types].xml',
    xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ' +
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        '<Override PartName="/word/document.xml" ' +
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
        '</Types>',
    ),
  )
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relation = (id: string, name: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${name}" Target="${target}"/>`
  const relations = (inner: string) =>
    xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
    )
  zip.file('_rels/.rels', relations(relation('r1', 'officeDocument', 'word/document.xml')))
  zip.file(
    'word/_rels/document.xml.rels',
    relations(
      `${relation('r1', 'styles', 'styles.xml')}${relation('r2', 'comments', 'comments.xml')}`,
    ),
  )
  zip.file(
    'word/document.xml',
    xml(`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
  )
  for (const [name, inner] of Object.entries(parts)) {
    const root = ROOTS[name] ?? 'w:part'
    zip.file(name, xml(`<${root} ${NAMESPACES}>${inner}</${root}>`))
  }
  return zip.generateAsync({ type: 'nodebuffer' })
}
