/** What the people of one filing tell each other, and what the unit certified. */
export interface TogetherTables {
  readonly certifications: CertificationsTable
  readonly hand_overs: HandOversTable
  readonly section_marks: SectionMarksTable
  readonly section_notes: SectionNotesTable
  readonly note_reads: NoteReadsTable
}

/** At most one per filing has not ended. */
interface CertificationsTable {
  id: string
  filing_id: string
  certified_by: string
  name: string
  certified_at: string
  declaration: string
  /** JSON: section → version. */
  versions: string
  /** Sealed strokes, where the person drew any. */
  signature: string | null
  ended_at: string | null
  ended_by: string | null
}

interface HandOversTable {
  filing_id: string
  side: 'leader' | 'unit'
  by: string
  at: string
}

/** 退回修改 between the people of a filing; at most one per section is open. */
interface SectionMarksTable {
  id: string
  filing_id: string
  section: string
  /** As the section stood when it was sent back. */
  version: number
  note: string
  by: string
  at: string
  closed_at: string | null
}

/** `text` is sealed: people write names and numbers into notes. */
interface SectionNotesTable {
  id: string
  filing_id: string
  section: string
  text: string
  by: string
  at: string
}

interface NoteReadsTable {
  filing_id: string
  section: string
  account_id: string
  read_at: string
}
