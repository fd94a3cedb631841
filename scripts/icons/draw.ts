/** Writes components/icons.json: what the icons that languages name look like (`npm run icons`). */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { LANGUAGES } from '../languages/index.ts'

const DRAWN = fileURLToPath(new URL('../../components/icons.json', import.meta.url))

/** Two paths: the shade, and the lines over it. */
type Drawing = [string, string]

/** @returns each icon that a language names, by its name in Phosphor, in the order of names */
export function drawings(): Record<string, Drawing> {
  const from = createRequire(import.meta.url).resolve('@iconify-json/ph/icons.json')
  const { icons } = JSON.parse(readFileSync(from, 'utf8')) as {
    icons: Record<string, { body: string } | undefined>
  }
  const named = LANGUAGES.flatMap(({ forms }) => [...(forms?.icons.values() ?? [])])
  return Object.fromEntries(
    [...new Set(named)].sort().map((name): [string, Drawing] => {
      const body = icons[`${name}-duotone`]?.body
      const [shade, lines] = [...(body ?? '').matchAll(/ d="([^"]*)"/g)].map(([, path]) => path)
      if (shade === undefined || lines === undefined) throw new Error(`No icon is called ${name}.`)
      return [name, [shade, lines]]
    }),
  )
}

/** Writes them. */
export async function draw(): Promise<void> {
  writeFileSync(DRAWN, await format(JSON.stringify(drawings()), { parser: 'json' }))
}
