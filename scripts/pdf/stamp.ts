/** The PDF's own data: title, author, language; nothing that changes from run to run. */
import { createHash } from 'node:crypto'
import { PDFArray, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { nameCells } from './cells.ts'

export interface PdfInfo {
  title: string
  author?: string | undefined
  subject?: string | undefined
  language: string
}

/** @param bytes as Chromium printed them; tags, outline and links stay */
export async function stampPdf(bytes: Uint8Array, info: PdfInfo): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  pdf.setTitle(info.title, { showInWindowTitleBar: true })
  if (info.author !== undefined) pdf.setAuthor(info.author)
  if (info.subject !== undefined) pdf.setSubject(info.subject)
  nameCells(pdf)
  pdf.setCreator('Lectern')
  pdf.setProducer('Lectern')
  // No clock in the output: the same deck gives the same bytes.
  const dates =
    pdf.context.trailerInfo.Info === undefined
      ? undefined
      : pdf.context.lookup(pdf.context.trailerInfo.Info)
  if (dates !== undefined && 'delete' in dates)
    for (const key of ['CreationDate', 'ModDate'])
      (dates as { delete: (name: PDFName) => void }).delete(PDFName.of(key))
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(info.language))
  const id = PDFHexString.of(
    createHash('sha256')
      .update(JSON.stringify(info))
      .update(String(pdf.getPageCount()))
      .digest('hex')
      .slice(0, 32),
  )
  const ids = PDFArray.withContext(pdf.context)
  ids.push(id)
  ids.push(id)
  pdf.context.trailerInfo.ID = ids
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
}
