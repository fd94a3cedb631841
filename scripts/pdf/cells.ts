/**
 * The names by which table cells of a tagged PDF refer to their headers. Chromium counts them over
 * all that it has drawn since it was started, so they differ from run to run; here they are counted
 * within the document.
 */
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib'

const TYPE = PDFName.of('Type')
const ELEMENT = PDFName.of('StructElem')
const ID = PDFName.of('ID')
const ATTRIBUTES = PDFName.of('A')
const TREE = PDFName.of('IDTree')
const KIDS = PDFName.of('Kids')
const HEADERS = PDFName.of('Headers')

/** Names the cells anew, in the order in which they stand in the file, and whatever refers to them. */
export function nameCells(pdf: PDFDocument): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (root === undefined) return
  const elements = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) => (object instanceof PDFDict ? [{ ref, element: object }] : []))
  const names = new Map<string, PDFString>()
  const tree = PDFArray.withContext(pdf.context)
  for (const { ref, element } of elements) {
    const id = element.get(ID)
    if (element.get(TYPE) !== ELEMENT || !(id instanceof PDFString)) continue
    // As many digits in all of them: the tree of names is sorted by their bytes.
    const name = PDFString.of(`cell${String(names.size + 1).padStart(8, '0')}`)
    names.set(id.asString(), name)
    element.set(ID, name)
    tree.push(name)
    tree.push(ref)
  }
  for (const { element } of elements) renameHeaders(element.lookup(ATTRIBUTES), names)
  if (names.size === 0) return
  removeTree(pdf, root.get(TREE))
  root.set(TREE, pdf.context.obj({ Names: tree }))
}

/** What is no longer referred to would still be written. */
function removeTree(pdf: PDFDocument, reference: PDFObject | undefined): void {
  if (!(reference instanceof PDFRef)) return
  const kids = pdf.context.lookupMaybe(reference, PDFDict)?.lookupMaybe(KIDS, PDFArray)
  for (const kid of kids?.asArray() ?? []) removeTree(pdf, kid)
  pdf.context.delete(reference)
}

/** @param attributes of an element: none, one set of them or several */
function renameHeaders(attributes: PDFObject | undefined, names: Map<string, PDFString>): void {
  const sets = attributes instanceof PDFArray ? attributes.asArray() : [attributes]
  for (const set of sets) {
    const headers = set instanceof PDFDict ? set.lookup(HEADERS) : undefined
    if (!(headers instanceof PDFArray)) continue
    headers.asArray().forEach((id, index) => {
      const name = id instanceof PDFString ? names.get(id.asString()) : undefined
      if (name !== undefined) headers.set(index, name)
    })
  }
}
