import { View } from '@tarojs/components'

export default function ApplySectionPage() {
  return <View>填写</View>
}
