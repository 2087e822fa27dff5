import { View } from '@tarojs/components'

export default function CheckQuestionPage() {
  return <View>资格自测</View>
}
