/** What the first bytes of a packed file (ZIP) say. */

/** How a ZIP archive begins; a text may begin with the same letters. */
const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']
/** Where the name of the first part stands. */
const FIRST = 30
const MIMETYPE = 'mimetype'

export function isPacked(bytes: Buffer): boolean {
  return ZIP.includes(bytes.toString('latin1', 0, 4))
}

/** @returns what a file that names its kind in its first part says there; '' for any other */
export function mimetypeOf(bytes: Buffer): string {
  const head = bytes.toString('latin1', FIRST, FIRST + 140)
  return head.startsWith(MIMETYPE) ? head.slice(MIMETYPE.length) : ''
}
