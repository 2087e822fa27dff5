import { View } from '@tarojs/components'

export default function PublicPublicityPage() {
  return <View>公示名单</View>
}
