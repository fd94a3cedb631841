import { PDFDocument } from 'pdf-lib'
import { readFileSync } from 'node:fs'
const L = await Promise.all(
  process.argv.slice(2).map(d => PDFDocument.load(readFileSync(d), { updateMetadata: false })),
)
const [A, B] = L.map(x => x.context.enumerateIndirectObjects())
console.log(A.length, B.length)
let n = 0
for (let i = 0; i < A.length; i++) {
  const x = A[i][0] + ' ' + A[i][1].toString(),
    y = B[i][0] + ' ' + B[i][1].toString()
  if (x !== y && n++ < 6) console.log(x.slice(0, 700), '\n-----\n', y.slice(0, 700), '\n')
  else if (
    A[i][1].contents &&
    Buffer.compare(Buffer.from(A[i][1].contents), Buffer.from(B[i][1].contents))
  )
    console.log('stream', x.slice(0, 200))
}
console.log(n)
