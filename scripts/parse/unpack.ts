/** A packed file's parts, counted as they really come: what a file says of its own sizes may be anything. */
import { Readable } from 'node:stream'
import JSZip from 'jszip'
import { BeyondLimit } from './beyond.ts'

/** A Word file has some dozens of parts, and one for each picture. */
const MAX_PARTS = 10_000
/** Bytes of one part, unpacked, and of all. */
const MAX_PART = 100_000_000
const MAX_ALL = 200_000_000
const HINT = 'an article is text with some pictures; is this the right file?'

/** What opens the entry of a part in a packed file's own list. */
const ENTRY = Buffer.from('PK\x01\x02', 'latin1')
/** Where the length of a part's name, and the name itself, stand in its entry. */
const LENGTH_AT = 28
const NAME_AT = 46

/**
 * @returns the parts by name, unpacked
 * @throws BeyondLimit when there is too much of it; Error when it is no packed file, or damaged
 */
export async function unpack(bytes: Buffer): Promise<Map<string, Buffer>> {
  if (partsIn(bytes) > MAX_PARTS)
    throw new BeyondLimit(`It holds more than ${MAX_PARTS} parts.`, HINT)
  const zip = await JSZip.loadAsync(bytes)
  const parts = new Map<string, Buffer>()
  let all = 0
  for (const entry of Object.values(zip.files)) {
    if (entry.dir) continue
    const part = await contentOf(entry, MAX_ALL - all)
    all += part.length
    parts.set(entry.name, part)
  }
  return parts
}

/** @returns the names of the parts that a packed file lists, without unpacking any; none when it is no packed file */
export function namesIn(bytes: Buffer): string[] {
  const names: string[] = []
  let at = bytes.indexOf(ENTRY)
  while (at !== -1 && at + NAME_AT <= bytes.length && names.length < MAX_PARTS) {
    const length = bytes.readUInt16LE(at + LENGTH_AT)
    names.push(bytes.toString('utf8', at + NAME_AT, at + NAME_AT + length))
    at = bytes.indexOf(ENTRY, at + NAME_AT + length)
  }
  return names
}

/** The same parts as a file without any packing, for readers that unpack by themselves. */
export function repacked(parts: Map<string, Buffer>): Promise<Buffer> {
  const zip = new JSZip()
  for (const [name, part] of parts) zip.file(name, part)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' })
}

/** How many parts a file may list, at most. */
function partsIn(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(ENTRY); at !== -1; at = bytes.indexOf(ENTRY, at + 4)) count += 1
  return count
}

/** @param left bytes that all parts together may still have */
async function contentOf(entry: JSZip.JSZipObject, left: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  // Its streams are of an older kind, which cannot be looped over.
  const stream = new Readable().wrap(entry.nodeStream()) as AsyncIterable<Buffer>
  for await (const chunk of stream) {
    size += chunk.length
    if (size > MAX_PART)
      throw new BeyondLimit(`A part of it unpacks to more than ${MAX_PART / 1e6} MB.`, HINT)
    if (size > left) throw new BeyondLimit(`It unpacks to more than ${MAX_ALL / 1e6} MB.`, HINT)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
