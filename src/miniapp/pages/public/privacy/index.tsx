import { View } from '@tarojs/components'
import { Page } from '../../../components/page'
import { Card, Section } from '../../../components/section'
import { privacyInterfaces } from '../../../platform/privacy-interfaces'

const parts = [
  {
    title: '用到手机的哪些功能',
    lines: [
      ...privacyInterfaces.map(({ name, purpose }) => `${name}：${purpose}`),
      '不点就不用；不允许也可以继续填写，只是不能这样添加材料。',
    ],
  },
  {
    title: '收集什么，为什么',
    lines: [
      '手机号：用于登录和核对身份。',
      '姓名、证件号码：用于核对“同一技能大师只能领办一个工作室”。',
      '证书编号和照片：用于核对职业资格或技能等级。',
      '工作室、项目和年度材料：用于评选、公示和日常管理。',
    ],
  },
  {
    title: '怎么保护',
    lines: [
      '证件号码、手机号、证书编号加密保存，页面上只显示一部分。',
      '照片去掉拍摄地点等信息后保存，只有本工作室人员和经办人员能看。',
      '公示和名录只列工作室、单位、领办人、职业和项目名称。',
    ],
  },
  {
    title: '您可以怎么做',
    lines: ['自测不需要登录，回答只存在您的手机上。', '退出登录会清除手机上的草稿和登录信息。'],
  },
]

/** What is collected and why, in plain words. */
export default function PrivacyPage() {
  return (
    <Page title="隐私说明">
      {parts.map(({ title, lines }) => (
        <Section key={title} title={title}>
          <Card>
            {lines.map((line) => (
              <View key={line}>{line}</View>
            ))}
          </Card>
        </Section>
      ))}
    </Page>
  )
}
