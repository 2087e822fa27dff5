import { View } from '@tarojs/components'

export default function ApplySubmitPage() {
  return <View>提交申报</View>
}
