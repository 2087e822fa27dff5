import type { Notice } from '#contract'
import { fillableSections, formOf, materialsOf, type Material } from '#policy'
import { View } from '@tarojs/components'
import { Card, Section } from '../../components/section'

const NEEDS: Readonly<Record<Material['need'], string>> = {
  always: '必须有',
  sometimes: '符合情形的要有',
  optional: '没有可以不拍',
}
const OWNERS = [
  ['leader', '要拍照的材料：领办人准备'],
  ['unit', '要拍照的材料：所在单位准备'],
] as const

interface Props {
  notice: Notice
}

/** What to fill in and what to photograph, read from this round's form; nothing when this program is older than it. */
export function Materials({ notice }: Props) {
  // P30a: without a place for a workshop the round is for projects alone.
  const isProjectOnly = notice.workshopQuota === 0
  const form = isProjectOnly
    ? formOf('project-application', notice.projectFormVersion)
    : formOf('combined-application', notice.formVersion)
  if (form === undefined) return null
  const materials = materialsOf(form)
  return (
    <>
      <Section title="要填写的内容">
        <Card>
          {!isProjectOnly && <View>已授牌、正常运转的工作室只需填写建设项目的部分。</View>}
          {fillableSections(form).map(({ id, title, owner }) => (
            <View key={id}>{`${title}（${owner === 'leader' ? '领办人' : '所在单位'}）`}</View>
          ))}
        </Card>
      </Section>
      {OWNERS.map(([owner, title]) => (
        <Section key={owner} title={title}>
          <Card>
            {materials
              .filter((one) => one.owner === owner)
              .map(({ id, label, need, why }) => (
                <View key={id}>
                  {`${label}（${NEEDS[need]}）`}
                  <View className="link-row-note">{why}</View>
                </View>
              ))}
          </Card>
        </Section>
      ))}
    </>
  )
}
