/** What appears after which click: the simplest animation that there is. */
import { el } from '../office/xml.ts'

export interface RevealTarget {
  /** id of the element */ shape: number
  /** one of its paragraphs, from 0; all of it by default */ paragraph?: number
  /** it has no text, and is no shape that could have one */ isPicture?: boolean
}

/** What appears after a click. */
export interface Reveal {
  target: RevealTarget
  click: number
}

/** Presets by their numbers in PowerPoint: 1 as an entrance is "Appear". */
const APPEAR = { presetID: 1, presetClass: 'entr', presetSubtype: 0, fill: 'hold' }

/** @param reveals in the order in which the slide has them; @returns nothing where all is there at once */
export function timingXml(reveals: Reveal[]): string {
  if (reveals.length === 0) return ''
  let id = 2
  const nextId = () => (id += 1)
  const clicks = [...new Set(reveals.map(({ click }) => click))].sort((a, b) => a - b)
  const steps = clicks.map(click => {
    const targets = reveals.filter(reveal => reveal.click === click).map(({ target }) => target)
    return stepXml(targets, nextId)
  })
  const main = { id: 2, dur: 'indefinite', nodeType: 'mainSeq' }
  const root = { id: 1, dur: 'indefinite', restart: 'never', nodeType: 'tmRoot' }
  const sequence = el(
    'p:seq',
    { concurrent: 1, nextAc: 'seek' },
    el('p:cTn', main, el('p:childTnLst', {}, steps)),
    el('p:prevCondLst', {}, turning('onPrev')),
    el('p:nextCondLst', {}, turning('onNext')),
  )
  const tree = el('p:par', {}, el('p:cTn', root, el('p:childTnLst', {}, sequence)))
  return el('p:timing', {}, el('p:tnLst', {}, tree), builds(reveals))
}

function turning(evt: string): string {
  return el('p:cond', { evt, delay: 0 }, el('p:tgtEl', {}, el('p:sldTgt')))
}

/** All that one click shows. */
function stepXml(targets: RevealTarget[], nextId: () => number): string {
  const outer = nextId()
  const inner = nextId()
  const effects = targets.map((target, index) =>
    effectXml(target, index === 0 ? 'clickEffect' : 'withEffect', nextId),
  )
  return par(outer, 'indefinite', par(inner, '0', effects.join('')))
}

function par(id: number, delay: string, content: string): string {
  return el(
    'p:par',
    {},
    el('p:cTn', { id, fill: 'hold' }, startAfter(delay), el('p:childTnLst', {}, content)),
  )
}

function startAfter(delay: string): string {
  return el('p:stCondLst', {}, el('p:cond', { delay }))
}

function effectXml(
  { shape, paragraph, isPicture }: RevealTarget,
  nodeType: string,
  nextId: () => number,
): string {
  const effect = nextId()
  const range =
    paragraph === undefined ? '' : el('p:txEl', {}, el('p:pRg', { st: paragraph, end: paragraph }))
  const behaviour = el(
    'p:cBhvr',
    {},
    el('p:cTn', { id: nextId(), dur: 1, fill: 'hold' }, startAfter('0')),
    el('p:tgtEl', {}, el('p:spTgt', { spid: shape }, range)),
    el('p:attrNameLst', {}, el('p:attrName', {}, 'style.visibility')),
  )
  const set = el('p:set', {}, behaviour, el('p:to', {}, el('p:strVal', { val: 'visible' })))
  return el(
    'p:par',
    {},
    el(
      'p:cTn',
      { id: effect, ...APPEAR, grpId: isPicture === true ? undefined : 0, nodeType },
      startAfter('0'),
      el('p:childTnLst', {}, set),
    ),
  )
}

/** Texts that appear paragraph by paragraph, and those that appear with their ground. */
function builds(reveals: Reveal[]): string {
  const targets = reveals.map(({ target }) => target).filter(({ isPicture }) => isPicture !== true)
  const shapes = new Map(targets.map(({ shape, paragraph }) => [shape, paragraph]))
  const list = [...shapes].map(([spid, paragraph]) =>
    paragraph === undefined
      ? el('p:bldP', { spid, grpId: 0, animBg: 1 })
      : el('p:bldP', { spid, grpId: 0, build: 'p' }),
  )
  return list.length === 0 ? '' : el('p:bldLst', {}, list)
}
