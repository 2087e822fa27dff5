import { View } from '@tarojs/components'

export default function ProjectWorkshopPage() {
  return <View>我的工作室</View>
}
