/** Lines of a page in English that are not its article: recognised only where it is safe. */
import { noise, type NoiseRule } from './rule.ts'

export const pageEnds: NoiseRule[] = [
  noise(
    'en/noise/related-posts',
    'end',
    'related posts',
    /^you (?:may|might) also (?:like|enjoy)\b.{0,20}$/i,
    /^related (?:posts?|articles?|stories|content|reading)\b.{0,20}$/i,
    /^(?:more (?:from|like this|articles)|recommended(?: for you| reading)?)\b.{0,20}$/i,
    /^(?:read next|further reading from)\b.{0,20}$/i,
  ),
  noise(
    'en/noise/comments',
    'end',
    'comments',
    /^(?:leave a (?:comment|reply)|(?:\d+ )?comments?(?: \(\d+\))?)\s*:?$/i,
    /^(?:join the (?:discussion|conversation)|post a comment)\s*:?$/i,
  ),
]

export const pageLines: NoiseRule[] = [
  noise(
    'en/noise/share-buttons',
    'page',
    'share buttons',
    /^(?:share(?: this)?(?: on| via| article| post)?|tweet|pin it)\b[^.]{0,40}$/i,
    /^(?:email this|print(?: this)?|copy link|follow us|like us)\b[^.]{0,40}$/i,
  ),
  noise(
    'en/noise/newsletter',
    'page',
    'newsletter',
    /^(?:subscribe|sign up)\b[^.]{0,60}(?:newsletter|updates|inbox|free)[^.]{0,30}[.!]?$/i,
  ),
  noise(
    'en/noise/cookies',
    'page',
    'cookie notice',
    /\b(?:we|this (?:site|website)) uses? cookies\b/i,
    /^accept (?:all )?cookies|^cookie (?:settings|preferences|policy)$/i,
  ),
  noise(
    'en/noise/navigation',
    'page',
    'navigation',
    /^(?:skip to (?:main )?content|skip navigation|back to top|menu|toggle navigation)$/i,
    /^(?:search|log ?in|sign in|home|privacy policy|terms of (?:use|service))$/i,
    /^(?:all rights reserved\.?|advertisement|sponsored)$/i,
  ),
  noise(
    'en/noise/published',
    'page',
    'publishing data',
    /^(?:posted (?:in|on|by)|filed under|tags?:|categories:|updated:)\b.{0,80}$/i,
    /^last (?:updated|modified)\b.{0,80}$/i,
  ),
  noise(
    'en/noise/reading-time',
    'page',
    'publishing data',
    /^\d+ min(?:ute)?s? read$|^reading time\b.{0,20}$/i,
  ),
  noise('en/noise/copyright', 'page', 'copyright', /^©|^copyright (?:©|\(c\)|\d{4})/i),
]
