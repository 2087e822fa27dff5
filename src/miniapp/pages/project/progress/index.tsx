import { View } from '@tarojs/components'

export default function ProjectProgressPage() {
  return <View>记一笔进展</View>
}
