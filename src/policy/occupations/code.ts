/** An occupation or industry as a form holds it: `6-18-01-01 车工`; free text when it is not in the catalogue. */
const OCCUPATION = /^(\d-\d{2}-\d{2}-\d{2})(?: |$)/

/** The catalogue code at the start of an occupation value; undefined for free text (P7a). */
export function occupationCode(value: string): string | undefined {
  return OCCUPATION.exec(value)?.[1]
}

/** Skill-type occupations have codes from 3 to 6; another class is worth a second look, never a refusal. */
export function isSkillOccupation(code: string): boolean {
  return /^[3-6]/.test(code)
}
