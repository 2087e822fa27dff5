/** What the product's reads are compared with: fastify, one route, a text made beforehand. */
import fastify from 'fastify'

const body = JSON.stringify({ filler: 'x'.repeat(Number(process.env.BYTES)) })
const app = fastify()
app.get('/', (_request, reply) => reply.type('application/json').send(body))
void app.listen({ port: Number(process.env.PORT), host: process.env.HOST ?? '127.0.0.1' })
