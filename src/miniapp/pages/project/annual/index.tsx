import { View } from '@tarojs/components'

export default function ProjectAnnualPage() {
  return <View>年度报告</View>
}
