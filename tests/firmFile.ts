/** A firm's presentation as PowerPoint saves one, with what an attacker would put into it. */
import JSZip from 'jszip'

const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
const P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
const BASE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const R = `xmlns:r="${BASE}"`
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

const relations = (all: [id: string, kind: string, target: string, mode?: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([id, kind, target, mode]) =>
        `<Relationship Id="${id}" Type="${BASE}/${kind}" ` +
        `Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
    )
    .join('')}</Relationships>`

const shape = (id: number, kind: string, more: string, text = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="N ${id}">${more}</p:cNvPr><p:cNvSpPr/><p:nvPr>${kind}</p:nvPr>
</p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/>
<a:lstStyle/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`

const picture = (id: number, embed: string) =>
  `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>
<a:blip r:embed="${embed}" r:link="rId9"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr/></p:pic>`

const MASTER = `<p:sldMaster ${A} ${P} ${R}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFDF5"/>
</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/>
<p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>
${shape(2, '<p:ph type="title"/>', '', 'Title of the firm')}
${shape(3, '', '<a:hlinkClick r:id="rId9" action="ppaction://program"/>', 'Firm &amp; Sons')}
${picture(4, 'rId3')}${picture(5, 'rId8')}
<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="6" name="Chart"/><p:cNvGraphicFramePr/><p:nvPr/>
</p:nvGraphicFramePr></p:graphicFrame>
</p:spTree><p:extLst><p:ext uri="x"><p:secret/></p:ext></p:extLst></p:cSld><p:clrMap bg1="lt1"/><p:txStyles>
<p:titleStyle><a:lvl1pPr><a:defRPr sz="4000"/></a:lvl1pPr></p:titleStyle></p:txStyles></p:sldMaster>`

const color = (slot: string, value: string) => `<a:${slot}><a:srgbClr val="${value}"/></a:${slot}>`
const THEME = `<a:theme ${A} name="Firm"><a:themeElements><a:clrScheme name="Firm"><a:dk1>
<a:sysClr val="windowText" lastClr="101820"/></a:dk1>${[
  ['lt1', 'FFFFFF'],
  ['dk2', '002B5C'],
  ['lt2', 'EEEEEE'],
  ['accent1', '8A1538'],
  ['accent2', 'FFE100'],
  ['accent3', '00594C'],
  ['accent4', '5B2C83'],
  ['accent5', '444444'],
  ['accent6', '6A4A00'],
  ['hlink', '0B5394'],
  ['folHlink', 'not a colour'],
]
  .map(([slot = '', value = '']) => color(slot, value))
  .join(
    '',
  )}</a:clrScheme><a:fontScheme name="F"><a:majorFont><a:latin typeface="Firm &lt;Serif&gt;"/></a:majorFont>
<a:minorFont><a:latin typeface="Firm Sans"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`

/** @param others parts in the place of, or beside, those that such a file has */
export async function firmFile(others: Record<string, string> = {}): Promise<Buffer> {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml': `<p:presentation ${P} ${R}><p:sldMasterIdLst><p:sldMasterId id="1" r:id="rId1"/>
</p:sldMasterIdLst><p:sldSz cx="9144000" cy="5143500"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations([
      ['rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'],
    ]),
    'ppt/slideMasters/slideMaster1.xml': MASTER,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([
      ['rId2', 'theme', '../theme/theme1.xml'],
      ['rId3', 'image', '../media/logo.png'],
      ['rId8', 'image', '../../../../../etc/passwd'],
      ['rId9', 'hyperlink', 'file:///etc/passwd', 'External'],
    ]),
    'ppt/theme/theme1.xml': THEME,
    'ppt/media/logo.png': PNG,
    'ppt/vbaProject.bin': 'macros',
    ...others,
  }
  const zip = new JSZip()
  for (const [path, content] of Object.entries(parts)) zip.file(path, content)
  return zip.generateAsync({ type: 'nodebuffer' })
}
