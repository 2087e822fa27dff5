/** Chance that comes out the same at every run: mulberry32, numbers from 0 up to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number a run may be given from outside: `SEED=7 npx jest …`. */
export const given = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise)
