import { type Pair, type Programme, staySignedIn } from './programme'
import type { PersonLogin } from './server'

/** A third person who certifies for the unit, joined by invitation. */
export async function certifierOf(
  { server }: Programme,
  { contact }: Pair,
  filingId: string,
  serial: number,
): Promise<PersonLogin> {
  const certifier = await server.loginPerson(`139${String(serial).padStart(4, '0')}0003`)
  await staySignedIn(server)
  const { code } = await contact.api.filings.invite({ params: { filingId }, body: { role: 'certifier' } })
  await certifier.api.filings.join({ body: { code } })
  return certifier
}
