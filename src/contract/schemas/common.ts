import * as v from 'valibot'

/** Ids are made by the device for filings, rows, files and mutations, by the server for all else. */
export const idSchema = v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{8,40}$/))
export const daySchema = v.pipe(v.string(), v.isoDate())
export const instantSchema = v.pipe(v.string(), v.isoTimestamp())
export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
export const fenSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
export const versionSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
export const yearSchema = v.pipe(v.number(), v.integer(), v.minValue(2020), v.maxValue(2100))

/** A line of text a person wrote, within a limit; blank is not an answer. */
export const text = (maxLength: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxLength))

export const idParams = <const Name extends string>(...names: Name[]) =>
  v.strictObject(Object.fromEntries(names.map((name) => [name, idSchema])) as Record<Name, typeof idSchema>)

/** A status as a person reads it: word, tone for colour and icon. Never an internal state name. */
export const statusSchema = v.object({
  phrase: v.string(),
  tone: v.picklist(['plain', 'wait', 'pass', 'stop', 'festive']),
})
export type Status = v.InferOutput<typeof statusSchema>

export const acknowledged = v.object({ done: v.literal(true) })

/** One line of a history: what happened, when, by whom (role, not a private name). */
export const timelineSchema = v.array(
  v.object({ at: instantSchema, what: v.string(), by: v.string(), note: v.optional(v.string()) }),
)
