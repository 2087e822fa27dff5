import * as v from 'valibot'

/** Reads a JSON column; what is stored is checked like anything else that comes in. */
export function fromJson<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> {
  return v.parse(schema, JSON.parse(text))
}
