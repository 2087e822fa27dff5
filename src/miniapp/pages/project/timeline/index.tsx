import { View } from '@tarojs/components'

export default function ProjectTimelinePage() {
  return <View>项目进度</View>
}
