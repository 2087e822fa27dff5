import { View } from '@tarojs/components'

export default function MessagesPage() {
  return <View>消息</View>
}
