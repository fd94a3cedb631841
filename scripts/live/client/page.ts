/** What the page carries: JSON in a block that no browser runs. */
import type { PageData } from '../types.ts'

export const page = JSON.parse(document.getElementById('lectern')?.textContent ?? '{}') as PageData
