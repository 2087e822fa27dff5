import Taro, { useRouter } from '@tarojs/taro'
import { address, isTab, tabs, type RouteName, type RouteParams } from '../routes'

type Target<Name extends RouteName> = RouteParams[Name] extends undefined
  ? [name: Name]
  : Record<never, never> extends RouteParams[Name]
    ? [name: Name, params?: RouteParams[Name]]
    : [name: Name, params: RouteParams[Name]]

/** WeChat holds ten pages; we promise five. */
const deepest = 5
const isDeep = () => Taro.getCurrentPages().length >= deepest

/** Opens a page on top of this one, or in its place when pages lie too deep; a tab is switched to. */
export async function go<Name extends RouteName>(...[name, params]: Target<Name>): Promise<void> {
  const url = address(name, params)
  await (isTab(name)
    ? Taro.switchTab({ url })
    : isDeep()
      ? Taro.redirectTo({ url })
      : Taro.navigateTo({ url }))
}

/** Opens a page above a section; one that had to take the section's place leads back to it by itself. */
export const openAbove = <Name extends 'camera' | 'lookUp'>(
  name: Name,
  params: RouteParams[Name],
): Promise<unknown> =>
  isDeep()
    ? Taro.redirectTo({ url: address(name, { ...params, reopen: '1' }) })
    : Taro.navigateTo({ url: address(name, params) })

/** Opens a page instead of this one, so that back does not return here. */
export async function replace<Name extends RouteName>(...[name, params]: Target<Name>): Promise<void> {
  const url = address(name, params)
  await (isTab(name) ? Taro.switchTab({ url }) : Taro.redirectTo({ url }))
}

/** Opens an address of this program instead of this page: where a login was asked for on the way. */
export async function reopen(url: string): Promise<void> {
  const isTabUrl = Object.values(tabs).some((tab) => url === `/${tab.page}`)
  await (isTabUrl ? Taro.switchTab({ url }) : Taro.redirectTo({ url }))
}

/** One page back; home when the page was opened from a link. */
export async function back(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await go('home')
}

/** The page's own parameters, decoded. */
export function useRouteParams<Name extends RouteName>(_name: Name): Partial<NonNullable<RouteParams[Name]>> {
  const { params } = useRouter()
  const decoded = Object.entries(params).map(([key, value]) => [key, decode(value)])
  return Object.fromEntries(decoded) as Partial<NonNullable<RouteParams[Name]>>
}

/** weapp hands parameters over as they stand in the address; the browser has decoded them already. */
const decode = (value: string | undefined): string | undefined =>
  value !== undefined && process.env.TARO_ENV === 'weapp' ? decodeURIComponent(value) : value
