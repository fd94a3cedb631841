/** The readers behind the formats, each loaded only when a file needs it. */
import { lazily } from '../lazily.ts'

export const loadWordReader = lazily(() => import('./wordReader.ts'))
export const loadPageReader = lazily(() => import('../read/page.ts'))
export const loadTextReader = lazily(() => import('../read/plainText.ts'))
export const loadWordCount = lazily(() => import('../coverage/word.ts'))
export const loadUnreadCount = lazily(() => import('../coverage/unread.ts'))
export const loadPageCount = lazily(() => import('../coverage/html.ts'))
export const loadTextCount = lazily(() => import('../coverage/text.ts'))
export const loadNotebookReader = lazily(() => import('../read/notebook.ts'))
export const loadOpenDocumentReader = lazily(() => import('../read/openDocument.ts'))
export const loadOpenDocumentCount = lazily(() => import('../coverage/openDocument.ts'))
export const loadBookReader = lazily(() => import('../read/epub.ts'))
export const loadMimeReader = lazily(() => import('../read/mime.ts'))
