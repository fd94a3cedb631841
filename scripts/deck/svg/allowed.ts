/**
 * What a drawing may be made of. Whatever is not named here is left out, so that a way to run or load something that
 * nobody has thought of is left out too. Names as in SVG 2 and Filter Effects 1; case matters.
 */
export const SVG = 'http://www.w3.org/2000/svg'
export const XLINK = 'http://www.w3.org/1999/xlink'
export const XML = 'http://www.w3.org/XML/1998/namespace'

const words = (text: string) => new Set(text.trim().split(/\s+/))

/** Shapes, text, paint, filters. No script, no animation, nothing of HTML. */
export const ELEMENTS = words(`
  svg g defs symbol use switch a title desc style
  path rect circle ellipse line polyline polygon image text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`)

/** Numbers, keywords, paths: an attribute that no program takes for an address. */
export const PLAIN_ATTRIBUTES = words(`
  version baseProfile viewBox preserveAspectRatio x y width height cx cy r rx ry x1 y1 x2 y2 fx fy fr
  d points pathLength transform dx dy rotate textLength lengthAdjust startOffset method spacing side
  gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient
  filterUnits primitiveUnits filterRes in in2 result type values mode operator k1 k2 k3 k4 order kernelMatrix
  divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant
  specularExponent limitingConeAngle azimuth elevation z pointsAtX pointsAtY pointsAtZ stdDeviation radius scale
  xChannelSelector yChannelSelector baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude
  exponent media
`)

/** Names and words; of these, too, nothing is loaded. */
export const TEXT_ATTRIBUTES = words(`
  id class lang role aria-label aria-labelledby aria-describedby aria-hidden aria-roledescription
  requiredFeatures requiredExtensions systemLanguage
`)

/** Elements whose `href` is a place in the drawing (`#id`). */
export const REFERRING = words('use textPath linearGradient radialGradient pattern filter feImage')
/** Elements whose `href` may be a picture inside the file. */
export const PICTURING = words('image feImage')

/** What a style may say, and an attribute of the same name. */
export const PROPERTIES = words(`
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering color-scheme direction display dominant-baseline fill fill-opacity fill-rule filter flood-color
  flood-opacity font font-family font-feature-settings font-kerning font-optical-sizing font-size font-size-adjust
  font-stretch font-style font-synthesis font-variant font-variant-alternates font-variant-caps
  font-variant-east-asian font-variant-ligatures font-variant-numeric font-variant-position
  font-variation-settings font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering
  isolation letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mask-type
  mix-blend-mode opacity overflow overflow-x overflow-y paint-order pointer-events shape-rendering stop-color
  stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-align text-anchor text-decoration text-decoration-color text-decoration-line
  text-decoration-style text-decoration-thickness text-indent text-orientation text-overflow text-rendering
  text-shadow text-transform text-underline-offset text-underline-position transform transform-box
  transform-origin translate rotate scale unicode-bidi vector-effect visibility white-space word-spacing writing-mode
  background background-color d cx cy r rx ry x y width height max-width min-width max-height min-height
`)

/** What a value may call: colours, arithmetic, transforms, filters, shapes, and a property of one's own. */
export const FUNCTIONS = words(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var
  calc min max clamp round mod rem abs sign sin cos tan asin acos atan atan2 pow sqrt hypot log exp
  matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d
  rotate rotatex rotatey rotatez rotate3d skew skewx skewy perspective
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  inset circle ellipse polygon path rect xywh
`)

export const UNITS = words(`
  px pt pc mm cm in q em rem ex ch ic lh rlh cap vw vh vi vb vmin vmax deg rad grad turn s ms
`)

/** Pictures of dots, by the name of their kind. */
export const RASTERS = words('png jpeg jpg gif webp avif')

/** Of one drawing, at most. Maps and plots of real articles stay well below. */
export const LIMITS = {
  /** characters */ size: 20_000_000,
  /** elements */ elements: 200_000,
  /** elements within elements */ depth: 200,
  /** characters of one picture inside */ picture: 10_000_000,
  /** drawings within drawings */ drawings: 2,
  /** elements, each as often as it is drawn */ weight: 300_000,
  /** parts that name each other, one after another */ chain: 30,
  /** entities of a document type, their characters, and those of the document type */ entities: 100,
  entity: 500,
  doctype: 50_000,
}
