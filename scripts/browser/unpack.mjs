// Unpacks the packaged Chromium into the folder for temporary files that this process was given,
// with the libraries that a bare machine lacks: the package adds them only where it believes to be
// a Lambda function.
//   TMPDIR=FOLDER AWS_EXECUTION_ENV=AWS_Lambda_nodejs20.x node unpack.mjs
import { lchownSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'

await chromium.executablePath()
// For the superuser the archives restore the owners that their makers had.
for (const file of readdirSync(tmpdir(), { recursive: true }))
  lchownSync(join(tmpdir(), String(file)), process.getuid(), process.getgid())
