/**
 * What is known of many files, remembered as long as they lie on the disk as they did: to read them all at each start
 * takes longer than the rest of the start, and whatever changes one of them changes its times as well.
 */
import { createHash } from 'node:crypto'
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'

/**
 * @param {string} note the file that remembers it, where nobody else can write
 * @param {string[]} files that exist
 * @param {() => string} read finds it out by their content; without line breaks
 * @returns {string} what is known
 */
export function remembered(note, files, read) {
  const state = stateOf(files)
  const [knownState, known] = linesOf(note)
  if (knownState === state && known !== undefined) return known
  const found = read()
  keep(note, `${state}\n${found}`)
  return found
}

/** @param {string[]} files */
function stateOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const { ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true })
    hash.update(`${file}\0${ino} ${size} ${mtimeNs} ${ctimeNs}\0`)
  }
  return hash.digest('hex')
}

/** @param {string} file */
function linesOf(file) {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

/**
 * @param {string} file
 * @param {string} text
 */
function keep(file, text) {
  try {
    writeFileSync(`${file}.${process.pid}`, text)
    renameSync(`${file}.${process.pid}`, file)
  } catch {
    // Without room the next start reads them again.
  }
}
