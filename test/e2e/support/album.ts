/** The pictures of a story, kept in a folder for people to look through. */
import type { Page } from 'playwright-core'
import path from 'node:path'
import { createTemporaryFolder } from '../../support/temporary-folder'

export interface Album {
  readonly folder: string
  readonly keep: (page: Page, name: string) => Promise<void>
}

/** Opens an album; its pictures are numbered in the order they are taken. */
export function openAlbum(story: string): Album {
  const folder = createTemporaryFolder(story)
  let count = 0
  return {
    folder,
    keep: async (page, name) => {
      count += 1
      const file = `${String(count).padStart(2, '0')}-${name}.png`
      await page.screenshot({ path: path.join(folder, file), fullPage: true })
    },
  }
}
