import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'

/**
 * A place of a unit. 总部 is the unit itself; a 分公司 has a licence of its own; a 分厂 has none and counts once an
 * officer has registered it. A 子公司 is a legal person: it is a unit of its own, never a site.
 */
export interface Site {
  readonly id: string
  readonly kind: 'headquarters' | 'branchOffice' | 'plant'
  readonly inDistrict: boolean
  readonly address: string
  /** An officer has seen address and evidence; asked for a 分厂 only. */
  readonly isRegistered: boolean
  /** An officer has decided that it stands for itself although another site has the same address. */
  readonly isSplit: boolean
}

export interface Unit {
  /** 统一社会信用代码: a unit that is renamed keeps it and stays the same unit. */
  readonly code: string
  readonly sites: readonly Site[]
}

export type Scope =
  | { readonly kind: 'scope'; readonly key: string }
  /** P37a: not a place where a workshop is counted. */
  | { readonly kind: 'none'; readonly reason: string }
  /** A person has to look first. */
  | { readonly kind: 'officer'; readonly reason: string }

type ScopeSettings = Pick<Settings, 'headquartersIsScope'>

/**
 * Where a workshop is counted (P36, P37): the site when the unit has two or more in the district, else the unit.
 * Two sites at one address are one, until an officer splits them.
 */
export function scopeOf(unit: Unit, siteId: string, settings: ScopeSettings = DEFAULT_SETTINGS): Scope {
  const site = unit.sites.find(({ id }) => id === siteId)
  if (site === undefined) return { kind: 'officer', reason: '没有登记这个分厂、分公司，由经办人核定。' }
  if (!site.inDistrict) return { kind: 'none', reason: '这个分厂、分公司不在大兴区，不能单独建立。' }
  if (site.kind === 'plant' && !site.isRegistered)
    return { kind: 'officer', reason: '没有营业执照的分厂，由经办人核实地址和证明后登记。' }
  const counted = unit.sites.filter((one) => isCounted(one, settings))
  const places = new Set(counted.map((one) => placeOf(one, counted)))
  if (places.size < 2) return { kind: 'scope', key: scopeKey(unit.code) }
  if (!isCounted(site, settings))
    return { kind: 'none', reason: '有多个分厂、分公司的单位，总部不单独建立。' }
  return { kind: 'scope', key: scopeKey(unit.code, placeOf(site, counted)) }
}

/** The key of a scope: the unit, or one of its 分厂/分公司 by the name it was given. */
export function scopeKey(unitCode: string, siteName = ''): string {
  const site = plainName(siteName)
  return site === '' ? unitCode : `${unitCode}/${site}`
}

/** The unit a scope belongs to. */
export function unitOfScope(key: string): string {
  return key.split('/')[0] ?? key
}

/** One written form of a name or an address typed by hand: width, case, spaces and punctuation make no difference. */
export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase()
}

function isCounted({ kind, inDistrict, isRegistered }: Site, settings: ScopeSettings): boolean {
  if (!inDistrict) return false
  if (kind === 'headquarters') return settings.headquartersIsScope
  return kind === 'branchOffice' || isRegistered
}

/** What a site is counted as: itself, or the first of those that share its address. */
function placeOf(site: Site, counted: readonly Site[]): string {
  if (site.isSplit) return site.id
  const same = counted.filter(
    (one) => !one.isSplit && plainName(one.address) === plainName(site.address) && one.address !== '',
  )
  return same.map(({ id }) => id).sort()[0] ?? site.id
}
