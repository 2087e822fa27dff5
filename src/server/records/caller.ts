import { Refusal, type Caller, type ReadContext } from '../kernel'

/** The signed-in person; the access rule of the route has let nobody else in. */
export function personOf(ctx: ReadContext): Extract<Caller, { kind: 'person' }> {
  if (ctx.caller.kind !== 'person') throw new Refusal('NOT_SIGNED_IN')
  return ctx.caller
}

/** The desk officer; the access rule of the route has let nobody else in. */
export function deskOf(ctx: ReadContext): Extract<Caller, { kind: 'desk' }> {
  if (ctx.caller.kind !== 'desk') throw new Refusal('NOT_SIGNED_IN')
  return ctx.caller
}
