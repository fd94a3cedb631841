/** A document of Office as one file; the same parts give the same bytes. */
import JSZip from 'jszip'
import { contentTypes, Relations, relationsPath, type PackagePart } from './parts.ts'

export interface Package {
  /** path of the part that all others are found by */ main: string
  parts: PackagePart[]
  media: { path: string; bytes: Uint8Array }[]
}

/** A file knows no clock: this is the first day that ZIP knows. */
const DAY = new Date(Date.UTC(1980, 0, 1))

const METADATA =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

/** @returns the file */
export async function pack({ main, parts, media }: Package): Promise<Uint8Array> {
  const zip = new JSZip()
  const add = (path: string, content: string | Uint8Array) =>
    zip.file(path, content, { date: DAY, createFolders: false })
  const endings = [...new Set(media.map(({ path }) => path.split('.').at(-1) ?? ''))].sort()
  add('[Content_Types].xml', contentTypes(parts, endings))
  add('_rels/.rels', outermost(main).xml())
  for (const { path, content, relations } of parts) {
    add(path, content)
    if (!relations.isEmpty) add(relationsPath(path), relations.xml())
  }
  for (const { path, bytes } of media) add(path, bytes)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' })
}

function outermost(main: string): Relations {
  const relations = new Relations()
  relations.to('officeDocument', main)
  relations.to(METADATA, 'docProps/core.xml')
  relations.to('extended-properties', 'docProps/app.xml')
  return relations
}
