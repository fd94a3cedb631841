/** lectern.config.yaml: what holds for the articles of a folder, found from an article upwards. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, join, relative, resolve } from 'node:path'
import { pictureIn, typeOf } from '../deck/resources.ts'
import { LecternError } from '../messages.ts'
import { readConfiguration, type Configuration } from '../read/configuration.ts'

/** Its name, always the same. */
export const CONFIGURATION = 'lectern.config.yaml'

/** Where a project begins; what lies above is somebody else's. */
const PROJECT_MARKS = ['.git', 'package.json']

/** How files end that may be a logo. */
const LOGOS = ['.svg', '.png', '.jpg', '.jpeg', '.webp']

/** @returns the file for a folder: its own, or that of the nearest folder above within the project */
export function configurationFile(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, CONFIGURATION)
    if (existsSync(file)) return file
    const isProject = PROJECT_MARKS.some(mark => existsSync(join(at, mark)))
    if (isProject || at === dirname(at)) return undefined
  }
}

/**
 * @param folder of an article
 * @returns what holds there; nothing where there is no file
 * @throws LecternError with file, line and hint, when the file is wrong
 */
export function configurationFor(folder: string): Configuration {
  const file = configurationFile(folder)
  if (file === undefined) return { settings: {}, export: {} }
  const name = relative(process.cwd(), file)
  const { configuration, messages } = readConfiguration(readFileSync(file, 'utf8'), name)
  if (messages.length > 0) throw new LecternError(messages)
  return withLogo(configuration, file, name)
}

/** A logo lies beside the configuration, an article anywhere below: so the logo itself goes with the settings. */
function withLogo(configuration: Configuration, file: string, name: string): Configuration {
  const { brand } = configuration.settings
  const logo = brand?.logo
  if (logo === undefined || logo.startsWith('data:')) return configuration
  const picture = pictureIn(dirname(file), logo)
  const isPicture = LOGOS.includes(extname(logo).toLowerCase())
  if (!isPicture || picture === undefined)
    throw new LecternError({
      rule: 'read/configuration',
      severity: 'error',
      file: name,
      message: isPicture
        ? `There is no logo "${logo}" in the configuration's folder.`
        : `The logo "${logo}" is no picture that a slide can show.`,
      hint: 'name an SVG, PNG, JPEG or WebP file in that folder or below',
    })
  const data = `data:${typeOf(logo)};base64,${readFileSync(picture).toString('base64')}`
  return {
    ...configuration,
    settings: { ...configuration.settings, brand: { ...brand, logo: data } },
  }
}
