import { View } from '@tarojs/components'

export default function PublicNoticesPage() {
  return <View>评选通知</View>
}
