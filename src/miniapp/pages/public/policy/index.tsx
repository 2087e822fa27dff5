import { View } from '@tarojs/components'

export default function PublicPolicyPage() {
  return <View>政策原文</View>
}
