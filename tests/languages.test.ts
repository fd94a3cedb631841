/** A language is judged by its own words: what is not known of it is not judged at all. */
import { describe, expect, it } from 'vitest'
import { languageOf, vocabularyOf } from '../scripts/languages/index.ts'
import { read } from '../scripts/read/index.ts'
import { sectionsOf } from '../scripts/recognise/sections.ts'
import { subjectsOf } from '../scripts/recognise/subjects.ts'
import { isSelfContained, saysWhatMatters } from '../scripts/storyboard/choose.ts'
import { asText } from '../scripts/text/text.ts'

describe('a language that Lectern knows little of', () => {
  it('has labels, its own or English ones', () => {
    expect(vocabularyOf('de-AT').agenda).toBe(languageOf('de')?.labels.agenda)
    expect(vocabularyOf('it')).toBe(languageOf('en')?.labels)
    expect(languageOf('it')).toBeUndefined()
  })

  it.each(['Also gilt das für alle hier.', 'So wird aus einem Plan ein Ergebnis.'])(
    'does not lean by English words: %s',
    sentence => {
      expect(isSelfContained(asText(sentence), 'de')).toBe(true)
      expect(isSelfContained(asText(sentence), 'en')).toBe(false)
    },
  )

  it('is not searched for English cues', () => {
    expect(saysWhatMatters(asText('Het best is dit.'), 'nl')).toBe(false)
    expect(saysWhatMatters(asText('The best is this.'), 'en-GB')).toBe(true)
  })

  it('defines nothing by English words', () => {
    const kindIn = (language: string) =>
      sectionsOf(read(`---\nlanguage: ${language}\n---\n\n**Le bar** is a club.\n`, 'a.md'))
        .sections[0]?.parts[0]?.kind
    expect(kindIn('fr')).toBe('prose')
    expect(kindIn('en')).toBe('definition')
  })

  it('compares what stands beside "vs", and nothing that only English says', () => {
    expect(subjectsOf(['Führen vs. Verwalten: was hilft?'], 'de')).toEqual(['Führen', 'Verwalten'])
    expect(subjectsOf(['Differences between X and Y'], 'de')).toBeUndefined()
    expect(subjectsOf(['Differences between X and Y'], 'en')).toEqual(['X', 'Y'])
  })
})
