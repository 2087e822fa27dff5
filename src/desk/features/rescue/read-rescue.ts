import { textOfFile } from '../../components/text-of-file'

export interface RescueFile {
  readonly content: string
  readonly sha256: string
}

/** The content and the hash in a file a phone exported; its photos stay behind. Undefined: another kind of file. */
export async function readRescue(file: File): Promise<RescueFile | undefined> {
  try {
    const { content, sha256 } = JSON.parse(await textOfFile(file)) as Partial<RescueFile>
    return typeof content === 'string' && typeof sha256 === 'string' ? { content, sha256 } : undefined
  } catch {
    return undefined
  }
}
