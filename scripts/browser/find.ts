/** Which Chromium to use. */
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { LecternError } from '../messages.ts'
import { packagedBrowser } from './packaged.ts'

export interface Browser {
  executablePath: string
  /** what it needs beyond the environment of this process */ environment?: Record<string, string>
}

/** The user's own choice, for machines with several browsers. */
const VARIABLE = 'LECTERN_BROWSER'
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
]
const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name =>
    process.env[name] === undefined
      ? []
      : [
          join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'),
          join(process.env[name] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
        ],
  ),
}

/**
 * In this order: the user's choice, Playwright's cache, an installed Chrome or Edge, Chromium on the PATH, the
 * Chromium that comes as an npm package for Linux.
 * @param chosen path given with --browser
 * @throws LecternError (exit code 3) when there is none, with the command that gets one
 */
export async function findBrowser(chosen?: string): Promise<Browser> {
  const wanted = chosen ?? process.env[VARIABLE]
  if (wanted !== undefined && wanted !== '') {
    if (existsSync(wanted)) return { executablePath: wanted }
    throw missing(
      `There is no browser at "${wanted}".`,
      chosen === undefined
        ? `correct the variable ${VARIABLE}, or unset it`
        : 'correct the path after --browser',
    )
  }
  const found = [...playwrightBrowsers(), ...(PLACES[process.platform] ?? []), ...onPath()].find(
    path => existsSync(path),
  )
  if (found !== undefined) return { executablePath: found }
  const packaged = await packagedBrowser()
  if (packaged !== undefined) return packaged
  throw missing(
    'No Chromium, Chrome or Edge was found.',
    'npx playwright-core install chromium-headless-shell',
  )
}

function missing(message: string, hint: string): LecternError {
  return new LecternError({ rule: 'browser/missing', severity: 'error', message, hint }, 3)
}

function playwrightBrowsers(): string[] {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      linux: join(homedir(), '.cache/ms-playwright'),
      darwin: join(homedir(), 'Library/Caches/ms-playwright'),
      win32: join(process.env.LOCALAPPDATA ?? '', 'ms-playwright'),
    }[process.platform as string]
  const shells =
    cache !== undefined && existsSync(cache)
      ? readdirSync(cache)
          .filter(name => name.startsWith('chromium'))
          .sort()
          .reverse()
          .flatMap(name => [
            join(cache, name, 'chrome-headless-shell-linux64/chrome-headless-shell'),
            join(cache, name, 'chrome-linux/headless_shell'),
            join(cache, name, 'chrome-linux/chrome'),
            join(cache, name, 'chrome-linux64/chrome'),
            join(cache, name, 'chrome-headless-shell-mac-arm64/chrome-headless-shell'),
            join(cache, name, 'chrome-headless-shell-mac-x64/chrome-headless-shell'),
            join(cache, name, 'chrome-headless-shell-win64/chrome-headless-shell.exe'),
          ])
      : []
  try {
    return [chromium.executablePath(), ...shells]
  } catch {
    // Playwright does not know this platform.
    return shells
  }
}

function onPath(): string[] {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap(folder => NAMES.map(name => join(folder, name + suffix)))
}
