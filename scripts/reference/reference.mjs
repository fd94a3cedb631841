// npm run reference: writes docs/layouts.md; with -- --pictures the sheets in docs/looks/ too
import { writeFileSync } from 'node:fs'
import { createJiti } from 'jiti'

const jiti = createJiti(import.meta.url)
const { reference } = await jiti.import('./index.ts')
writeFileSync(new URL('../../docs/layouts.md', import.meta.url), reference())
if (process.argv.includes('--pictures')) {
  const { writePictures } = await jiti.import('./pictures.ts')
  await writePictures()
}
