import { View } from '@tarojs/components'

export default function CheckResultPage() {
  return <View>自测结果</View>
}
