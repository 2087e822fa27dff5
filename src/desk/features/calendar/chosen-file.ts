import { parseYearTable } from '#policy'
import { textOfFile } from '../../components/text-of-file'

export interface ChosenFile {
  readonly name: string
  readonly text: string
  /** Why it cannot be imported; the server looks again. */
  readonly problem: string | undefined
  readonly year: number | undefined
}

/** Reads a file the officer picked and says at once what is wrong with it. */
export async function readChosen(file: File): Promise<ChosenFile> {
  const text = await textOfFile(file)
  const parsed = parseYearTable(jsonOf(text))
  return {
    name: file.name,
    text,
    problem: parsed.ok ? undefined : parsed.message,
    year: parsed.ok ? parsed.table.year : undefined,
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
