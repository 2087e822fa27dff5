import { View } from '@tarojs/components'

export default function ApplyReceiptPage() {
  return <View>提交回执</View>
}
