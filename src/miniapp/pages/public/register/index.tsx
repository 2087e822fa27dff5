import { View } from '@tarojs/components'

export default function PublicRegisterPage() {
  return <View>工作室名录</View>
}
