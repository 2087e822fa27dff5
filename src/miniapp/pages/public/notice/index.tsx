import { View } from '@tarojs/components'

export default function PublicNoticePage() {
  return <View>通知详情</View>
}
