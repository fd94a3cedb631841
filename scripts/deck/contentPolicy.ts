/** The content security policy of a built site: it runs and loads what was built, and nothing else. */
import { createHash } from 'node:crypto'

const RULES = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "media-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'self'",
  "form-action 'none'",
  "object-src 'none'",
]

/** @param html a page of the site; @returns it with the policy first in its head, its own inline scripts allowed by their hashes */
export function withContentPolicy(html: string): string {
  const hashes = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    match =>
      `'sha256-${createHash('sha256')
        .update(match[1] ?? '')
        .digest('base64')}'`,
  )
  const policy = [...RULES, ["script-src 'self'", ...hashes].join(' ')].join('; ')
  return html.replace(
    /<head[^>]*>/,
    head => `${head}\n<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  )
}
