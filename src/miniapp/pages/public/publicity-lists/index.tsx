import { View } from '@tarojs/components'

export default function PublicPublicityListsPage() {
  return <View>公示</View>
}
