/** Published forms and notices of other places that a field may follow (`practice`); none of them is Daxing's. */
export interface FormSource {
  /** As in the collection of forms. */
  readonly code: string
  /** As a basis names it. */
  readonly title: string
  readonly url: string
}

export const FORM_SOURCES: readonly FormSource[] = [
  {
    code: 'SZ',
    title: '苏州市2024年申报通知',
    url: 'https://wxredian.com/art?id=2ed4937beffea6ee97edcb523f126409',
  },
  {
    code: 'XZ',
    title: '新郑市项目申报书',
    url: 'http://henan.kjzch.com/zhengzhou/2020-06-05/696132.html',
  },
  { code: 'LS', title: '凉山州2024年申报通知', url: 'https://0477ly.com/newsdetail/news696497.html' },
  {
    code: 'HI',
    title: '海南省名单通知的资金管理要求',
    url: 'https://www.chacewang.com/newsdetail/news562089.html',
  },
  { code: 'HZ', title: '杭州市考核评估标准', url: 'https://www.wenku365.com/p-1596781.html' },
  {
    code: 'SH',
    title: '上海市2023年资助名单通知',
    url: 'https://daohang.cnxincai.com/news/show-4012652.html',
  },
  {
    code: 'DD',
    title: '技能大师工作室届满考核办法（2016）',
    url: 'http://www.dddjmc.com/news/xmnews/szjj/2016-03-03/1685741_2.html',
  },
  { code: 'RR', title: '项目验收报告样表', url: 'https://renrendoc.com/paper/196806502.html' },
  { code: 'AY', title: '安阳市科技计划项目验收报告', url: 'https://m.zixin.com.cn/doc/7173961.html' },
  { code: 'TW', title: '科技计划项目验收执行情况报告', url: 'https://m.taowenge.com/p-35621258.html' },
  { code: 'CQ', title: '重庆市建设项目任务书', url: 'https://m.wenke99.com/d-3816442.html' },
  { code: 'ZS', title: '职业技能等级证书样式规范', url: 'http://www.ynuav.net/zcfg/536.html' },
]
