/** A presentation as its parts: from what was measured of the pages, and what the deck says of its slides. */
import type { PictureFile } from './pictures.ts'
import { itemsOf } from './boxes.ts'
import type { Placeholder, TextBox } from './drawing.ts'
import {
  background,
  layoutsOf,
  layoutXml,
  MASTER_ID,
  masterXml,
  ownItems,
  tree,
  type SlideDrawing,
  type LayoutDrawing,
} from './master.ts'
import type { Measured } from './measured.ts'
import { notesMasterXml, notesOf, notesXml } from './notes.ts'
import type { Package } from '../office/pack.ts'
import { properties } from '../office/properties.ts'
import { Relations, type PackagePart } from '../office/parts.ts'
import { itemXml, type PartWriting } from './shapesXml.ts'
import { NAMESPACES, styleOf, themeOf, type SlideStyle } from './style.ts'
import type { Template } from './template.ts'
import { timingXml, type Reveal } from './timing.ts'
import { document, el } from '../office/xml.ts'

/** What is known of a slide beside what its page shows. */
export interface SlideInfo {
  note: string
  hidden: boolean
  /** the part of the deck that it belongs to */ section: string
}

export interface DeckInfo {
  title: string
  author: string | undefined
  slides: SlideInfo[]
  /** what a firm's own file gives */ template?: Template
}

/** @param files of the pictures, by their numbers */
export function presentationOf(measured: Measured, files: PictureFile[], info: DeckInfo): Package {
  const style = styleOf(measured, info.template)
  const drawings = measured.pages.map(({ layout, background: ground, root }): SlideDrawing => ({
    layout,
    background: ground,
    items: itemsOf(root, measured.pictures),
  }))
  const layouts = layoutsOf(drawings)
  const ofMaster = info.template?.pictures ?? []
  const media = [...files, ...ofMaster].map(({ ending, bytes }, index) => ({
    path: `ppt/media/image${index + 1}.${ending}`,
    bytes,
  }))
  const paths = media.map(({ path }) => path)
  const parts = [
    ...slideParts(drawings, layouts, info, style, paths),
    ...layouts.map((layout, index) => layoutPart(layout, index + 1, style, paths)),
    masterPart(layouts, style, measured.look.colors.paper, paths.slice(files.length)),
    ...notesMasterParts(style),
    themePart(1, style),
    presentationPart(info, style),
    ...properties({ ...info, language: style.language }),
  ] satisfies PackagePart[]
  return { main: 'ppt/presentation.xml', parts, media }
}

/** Shapes of a firm's master have ids below it. */
const FIRST_OWN_ID = 100_000

/** What elements of one part ask for. */
function partOf(
  style: SlideStyle,
  relations: Relations,
  paths: string[],
  reveals: Reveal[] = [],
  before = 1,
): PartWriting {
  let id = before
  return {
    style,
    linkOf: address => relations.to('hyperlink', address, true),
    pictureOf: picture =>
      relations.to('image', `../${(paths[picture] ?? '').replace(/^ppt\//, '')}`),
    nextId: () => (id += 1),
    reveal: (target, click) => reveals.push({ target, click }),
  }
}

function slideParts(
  drawings: SlideDrawing[],
  layouts: LayoutDrawing[],
  { slides }: DeckInfo,
  style: SlideStyle,
  paths: string[],
): PackagePart[] {
  return drawings.flatMap((drawing, index): PackagePart[] => {
    const no = index + 1
    const at = layouts.findIndex(({ name }) => name === drawing.layout)
    const relations = new Relations()
    relations.to('slideLayout', `../slideLayouts/slideLayout${at + 1}.xml`)
    const said = notesOf(slides[index]?.note ?? '')
    if (said.length > 0) relations.to('notesSlide', `../notesSlides/notesSlide${no}.xml`)
    const content = slideXml(drawing, layouts[at], slides[index], reveals =>
      partOf(style, relations, paths, reveals),
    )
    const slide: PackagePart = {
      path: `ppt/slides/slide${no}.xml`,
      kind: 'slide',
      content,
      relations,
    }
    if (said.length === 0) return [slide]
    const ofNotes = new Relations()
    ofNotes.to('notesMaster', '../notesMasters/notesMaster1.xml')
    ofNotes.to('slide', `../slides/slide${no}.xml`)
    const path = `ppt/notesSlides/notesSlide${no}.xml`
    return [slide, { path, kind: 'notesSlide', content: notesXml(said, style), relations: ofNotes }]
  })
}

function slideXml(
  drawing: SlideDrawing,
  layout: LayoutDrawing | undefined,
  info: SlideInfo | undefined,
  partWith: (reveals: Reveal[]) => PartWriting,
): string {
  const reveals: Reveal[] = []
  const part = partWith(reveals)
  const ground =
    drawing.background === layout?.background ? '' : background(drawing.background, part.style)
  const elements = ownItems(drawing, layout).map(item => itemXml(item, part))
  return document(
    el(
      'p:sld',
      { ...NAMESPACES, show: info?.hidden === true ? '0' : undefined },
      el('p:cSld', {}, ground, tree(elements)),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
      timingXml(reveals),
    ),
  )
}

function layoutPart(
  layout: LayoutDrawing,
  no: number,
  style: SlideStyle,
  paths: string[],
): PackagePart {
  const relations = new Relations()
  relations.to('slideMaster', '../slideMasters/slideMaster1.xml')
  const content = layoutXml(layout, partOf(style, relations, paths))
  return { path: `ppt/slideLayouts/slideLayout${no}.xml`, kind: 'slideLayout', content, relations }
}

/** @param pictures paths of what a firm's master draws */
function masterPart(
  layouts: LayoutDrawing[],
  style: SlideStyle,
  paper: string,
  pictures: string[],
): PackagePart {
  const relations = new Relations()
  const ids = layouts.map((_, index) =>
    relations.to('slideLayout', `../slideLayouts/slideLayout${index + 1}.xml`),
  )
  relations.to('theme', '../theme/theme1.xml')
  const part = partOf(style, relations, pictures, [], FIRST_OWN_ID)
  const master = masterXml(placesOf(layouts, paper), ids, part, paper)
  const content = (style.template?.pictures ?? []).reduce(
    (xml, { mark }, index) =>
      xml.replaceAll(`r:embed="${mark}"`, `r:embed="${part.pictureOf(index)}"`),
    master,
  )
  return { path: 'ppt/slideMasters/slideMaster1.xml', kind: 'slideMaster', content, relations }
}

/** Each place as the plainest layout that has it shows it. */
function placesOf(layouts: LayoutDrawing[], paper: string): Map<Placeholder, TextBox> {
  const plain = layouts.filter(({ background: ground }) => ground === paper)
  const places = new Map<Placeholder, TextBox>()
  for (const layout of [...plain, ...layouts])
    for (const [place, text] of layout.places) if (!places.has(place)) places.set(place, text)
  return places
}

function notesMasterParts(style: SlideStyle): PackagePart[] {
  const relations = new Relations()
  relations.to('theme', '../theme/theme2.xml')
  return [
    {
      path: 'ppt/notesMasters/notesMaster1.xml',
      kind: 'notesMaster',
      content: notesMasterXml(style),
      relations,
    },
    themePart(2, style),
  ]
}

/** Each master has a theme of its own, though they are the same. */
function themePart(no: number, style: SlideStyle): PackagePart {
  const content = document(themeOf(style))
  return { path: `ppt/theme/theme${no}.xml`, kind: 'theme', content, relations: new Relations() }
}

const FIRST_SLIDE_ID = 256

function presentationPart({ slides }: DeckInfo, style: SlideStyle): PackagePart {
  const relations = new Relations()
  const master = relations.to('slideMaster', 'slideMasters/slideMaster1.xml')
  const notesMaster = relations.to('notesMaster', 'notesMasters/notesMaster1.xml')
  const list = slides.map((_, index) =>
    el('p:sldId', {
      'id': FIRST_SLIDE_ID + index,
      'r:id': relations.to('slide', `slides/slide${index + 1}.xml`),
    }),
  )
  relations.to('theme', 'theme/theme1.xml')
  const content = document(
    el(
      'p:presentation',
      { ...NAMESPACES, saveSubsetFonts: true, rtl: style.rtl },
      el('p:sldMasterIdLst', {}, el('p:sldMasterId', { 'id': MASTER_ID, 'r:id': master })),
      el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': notesMaster })),
      el('p:sldIdLst', {}, list),
      el('p:sldSz', { cx: style.width, cy: style.height }),
      el('p:notesSz', { cx: 6_858_000, cy: 9_144_000 }),
      sections(slides),
    ),
  )
  return { path: 'ppt/presentation.xml', kind: 'presentation', content, relations }
}

/** Slides that follow each other and belong together are a section of PowerPoint. */
function sections(slides: SlideInfo[]): string {
  const groups: { name: string; ids: number[] }[] = []
  slides.forEach(({ section }, index) => {
    if (groups.at(-1)?.name !== section) groups.push({ name: section, ids: [] })
    groups.at(-1)?.ids.push(FIRST_SLIDE_ID + index)
  })
  const list = groups.map(({ name, ids }, index) =>
    el(
      'p14:section',
      { name, id: guid(index) },
      el(
        'p14:sldIdLst',
        {},
        ids.map(id => el('p14:sldId', { id })),
      ),
    ),
  )
  const xmlns = { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' }
  const uri = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}'
  return el('p:extLst', {}, el('p:ext', { uri }, el('p14:sectionLst', xmlns, list)))
}

/** Names a section; the same deck gives the same names. */
function guid(index: number): string {
  return `{6C656374-6572-4E00-8000-${index.toString(16).toUpperCase().padStart(12, '0')}}`
}
