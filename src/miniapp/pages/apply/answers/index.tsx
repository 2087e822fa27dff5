import { View } from '@tarojs/components'

export default function ApplyAnswersPage() {
  return <View>核对填写内容</View>
}
