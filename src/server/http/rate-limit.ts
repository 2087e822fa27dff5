import rateLimit from '@fastify/rate-limit'
import type { LimitName } from '#contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../kernel'
import { sourceOf } from './context'
import type { Limits } from './limits'

export interface Budgets {
  readonly ofSource: (name: LimitName, request: FastifyRequest, reply: FastifyReply) => Promise<void>
  readonly ofAccount: (name: LimitName, request: FastifyRequest, reply: FastifyReply) => Promise<void>
}

type Check = ReturnType<FastifyInstance['createRateLimit']>

/** Counts each named budget per address and per account. */
export async function openBudgets(app: FastifyInstance, limits: Limits): Promise<Budgets> {
  await app.register(rateLimit, { global: false, cache: 20_000 })
  const checks = (max: 'perSource' | 'perAccount', key: (request: FastifyRequest) => string) =>
    Object.fromEntries(
      Object.entries(limits).map(([name, budget]) => [
        name,
        app.createRateLimit({
          max: budget[max],
          timeWindow: budget.seconds * 1000,
          keyGenerator: (request: FastifyRequest) => `${name}:${key(request)}`,
        }),
      ]),
    ) as Record<LimitName, Check>
  const sources = checks('perSource', sourceOf)
  const accounts = checks('perAccount', (request) => request.sessions[0]?.caller.accountId ?? '')
  return {
    ofSource: (name, request, reply) => spend(sources[name], request, reply),
    ofAccount: async (name, request, reply) => {
      if (request.sessions.length > 0) await spend(accounts[name], request, reply)
    },
  }
}

async function spend(check: Check, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const state = await check(request)
  if (state.isAllowed || !state.isExceeded) return
  void reply.header('Retry-After', state.ttlInSeconds)
  throw new Refusal('TOO_MANY_REQUESTS')
}
