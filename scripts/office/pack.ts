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

/** @returns files as one, which knows no clock */
export async function zipped(
  files: { path: string; content: string | Uint8Array }[],
): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const { path, content } of files)
    zip.file(path, content, { date: DAY, createFolders: false })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' })
}

/** @returns the file */
export async function pack({ main, parts, media }: Package): Promise<Uint8Array> {
  const endings = [...new Set(media.map(({ path }) => path.split('.').at(-1) ?? ''))].sort()
  const described = parts.flatMap(({ path, content, relations }) => [
    { path, content },
    ...(relations.isEmpty ? [] : [{ path: relationsPath(path), content: relations.xml() }]),
  ])
  return zipped([
    { path: '[Content_Types].xml', content: contentTypes(parts, endings) },
    { path: '_rels/.rels', content: outermost(main).xml() },
    ...described,
    ...media.map(({ path, bytes }) => ({ path, content: bytes })),
  ])
}

function outermost(main: string): Relations {
  const relations = new Relations()
  relations.to('officeDocument', main)
  relations.to(METADATA, 'docProps/core.xml')
  relations.to('extended-properties', 'docProps/app.xml')
  return relations
}
