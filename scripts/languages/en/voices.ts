/** Who speaks in an English sentence. */
import type { Voices } from '../language.ts'

export const voices: Voices = {
  // "Part I" numbers something, and "I/O" is no person.
  author:
    /(?<!\b(?:Part|Phase|Chapter|Type|Class|Level|War|Volume) )\bI\b(?![/.])|\b(?:[Mm]y|me|myself|[Mm]ine)\b/,
}
