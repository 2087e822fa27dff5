import { View } from '@tarojs/components'

export default function PublicPrivacyPage() {
  return <View>隐私说明</View>
}
