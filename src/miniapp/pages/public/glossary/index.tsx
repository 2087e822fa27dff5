import { View } from '@tarojs/components'

export default function PublicGlossaryPage() {
  return <View>名词解释</View>
}
