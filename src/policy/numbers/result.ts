/** What a number check says: the form to store, or one sentence that says how to mend it. */
export type NumberCheck =
  | { readonly ok: true; readonly normalised: string; readonly warning?: string }
  | { readonly ok: false; readonly message: string }

export const bad = (message: string): NumberCheck => ({ ok: false, message })
export const good = (normalised: string, warning?: string): NumberCheck =>
  warning === undefined ? { ok: true, normalised } : { ok: true, normalised, warning }

/** As people type or paste it: full-width letters and digits, spaces, dashes and lower case are no mistakes. */
export function tidy(text: string): string {
  return text
    .replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000-]/g, '')
    .toUpperCase()
}
