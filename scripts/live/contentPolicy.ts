/** What a page with the client may load: its own files, and nothing else from anywhere. */

/** @param canConnect whether a server stands behind the page */
export function contentPolicy(canConnect: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // Vue binds styles of elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' data: blob:",
    `connect-src ${canConnect ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ')
}
