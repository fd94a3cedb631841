/** The one way in which Lectern writes what a user asked for. */
export { openOutputFile, type OutputFile } from './outputFile.ts'
export { openOutputFolder, type OutputFolder, type OutputOptions } from './outputFolder.ts'
