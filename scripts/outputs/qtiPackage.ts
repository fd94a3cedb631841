/** Questions as a package of QTI 2.1: an item each, and the manifest that names them (IMS content packaging). */
import type { Question } from '../paper/practice.ts'
import { document, el, escapeXml } from '../office/xml.ts'
import { GAP } from '../text/plain.ts'

const QTI = 'http://www.imsglobal.org/xsd/imsqti_v2p1'
const PACKAGE = 'http://www.imsglobal.org/xsd/imscp_v1p1'
const SCHEMA = 'http://www.w3.org/2001/XMLSchema-instance'
const MATCH = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct'

export interface QuestionFile {
  path: string
  content: string
}

/** @returns the files of the package, the manifest first */
export function qtiFiles(title: string, language: string, questions: Question[]): QuestionFile[] {
  const items = questions.map((question, index) => {
    const id = `question-${index + 1}`
    const content = itemXml(id, `${title} ${index + 1}`, language, question)
    return { id, path: `items/${id}.xml`, content }
  })
  return [{ path: 'imsmanifest.xml', content: manifestXml(items) }, ...items.map(fileOf)]
}

function fileOf({ path, content }: QuestionFile): QuestionFile {
  return { path, content }
}

function manifestXml(items: { id: string; path: string }[]): string {
  const resources = items.map(({ id, path }) =>
    el(
      'resource',
      { identifier: id, type: 'imsqti_item_xmlv2p1', href: path },
      el('file', { href: path }),
    ),
  )
  return document(
    el(
      'manifest',
      { xmlns: PACKAGE, identifier: 'questions' },
      el('metadata', {}, el('schema', {}, 'QTIv2.1 Package') + el('schemaversion', {}, '1.0.0')),
      el('organizations'),
      el('resources', {}, resources),
    ),
  )
}

function itemXml(id: string, title: string, language: string, question: Question): string {
  const { choices, answer } = question
  const isChoice = choices.length > 1
  const right = isChoice ? choiceName(choices.indexOf(answer)) : escapeXml(answer)
  const response = el(
    'responseDeclaration',
    {
      identifier: 'RESPONSE',
      cardinality: 'single',
      baseType: isChoice ? 'identifier' : 'string',
    },
    el('correctResponse', {}, el('value', {}, right)),
  )
  const score = el(
    'outcomeDeclaration',
    { identifier: 'SCORE', cardinality: 'single', baseType: 'float' },
    el('defaultValue', {}, el('value', {}, '0')),
  )
  return document(
    el(
      'assessmentItem',
      {
        'xmlns': QTI,
        'xmlns:xsi': SCHEMA,
        'xsi:schemaLocation': `${QTI} ${QTI}.xsd`,
        'identifier': id,
        title,
        'adaptive': 'false',
        'timeDependent': 'false',
        'xml:lang': language,
      },
      response,
      score,
      el('itemBody', {}, isChoice ? choiceXml(question) : entryXml(question)),
      el('responseProcessing', { template: MATCH }),
    ),
  )
}

function choiceName(index: number): string {
  return `choice-${index + 1}`
}

/** The choices stand in an order that betrays nothing, so they need no shuffling. */
function choiceXml({ text, choices }: Question): string {
  return el(
    'choiceInteraction',
    { responseIdentifier: 'RESPONSE', shuffle: 'false', maxChoices: '1' },
    el('prompt', {}, escapeXml(text)),
    choices.map((choice, index) =>
      el('simpleChoice', { identifier: choiceName(index) }, escapeXml(choice)),
    ),
  )
}

/** Where the text has a gap, the answer is written there, else after it. */
function entryXml({ text, answer }: Question): string {
  const expectedLength = Math.max(1, answer.length)
  const entry = el('textEntryInteraction', { responseIdentifier: 'RESPONSE', expectedLength })
  const [before = '', ...after] = text.split(GAP)
  const isGap = after.length === 1
  const content = isGap
    ? `${escapeXml(before)}${entry}${escapeXml(after[0] ?? '')}`
    : `${escapeXml(text)} ${entry}`
  return el('p', {}, content)
}
