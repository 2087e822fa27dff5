import { useKept } from '../../components/kept'

type Marks = Readonly<Record<string, string>>

/** Sections marked for correction with a note each; kept until the application is returned. */
export function useMarks(filingId: string) {
  const [marks, setMarks, forget] = useKept<Marks>(`marks ${filingId}`, {})
  const mark = (section: string, note: string | undefined) => {
    const { [section]: _previous, ...others } = marks
    setMarks(note === undefined ? others : { ...others, [section]: note })
  }
  return { marks, mark, forget }
}
