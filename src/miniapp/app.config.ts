import { subpackages, tabs } from './routes'

const isWeapp = process.env.TARO_ENV === 'weapp'
/** weapp reads `@name` from theme.json in both modes; H5 draws the bar from our style sheet. */
const themed = (name: string, plain: string) => (isWeapp ? `@${name}` : plain)

export default defineAppConfig({
  pages: Object.values(tabs).map((tab) => tab.page),
  subPackages: Object.entries(subpackages).map(([folder, routes]) => ({
    root: `pages/${folder}`,
    pages: Object.values(routes).map((page) => `${page}/index`),
  })),
  preloadRule: {
    [tabs.home.page]: { network: 'all', packages: ['pages/check', 'pages/apply', 'pages/fill'] },
    [tabs.messages.page]: { network: 'all', packages: ['pages/apply', 'pages/project'] },
    [tabs.me.page]: { network: 'wifi', packages: ['pages/public'] },
  },
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  ...(isWeapp ? { themeLocation: 'theme.json' } : {}),
  window: {
    navigationBarTitleText: '大兴区技能大师工作室',
    navigationBarBackgroundColor: themed('card', '#FFFFFF'),
    navigationBarTextStyle: themed('bar', 'black') as 'black',
    backgroundColor: themed('paper', '#F5F6F8'),
    backgroundTextStyle: isWeapp ? ('@loading' as 'dark') : 'dark',
  },
  tabBar: {
    color: themed('ink2', '#46505A'),
    selectedColor: themed('indigo', '#1F4E79'),
    backgroundColor: themed('card', '#FFFFFF'),
    borderStyle: isWeapp ? ('@border' as 'black') : 'black',
    list: Object.entries(tabs).map(([name, tab]) => ({
      pagePath: tab.page,
      text: tab.title,
      iconPath: `static/tab-${name}.png`,
      selectedIconPath: `static/tab-${name}-on.png`,
    })),
  },
})
