import { View } from '@tarojs/components'

export default function PublicAboutPage() {
  return <View>关于</View>
}
