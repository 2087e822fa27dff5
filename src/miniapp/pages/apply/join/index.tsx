import { View } from '@tarojs/components'

export default function ApplyJoinPage() {
  return <View>加入申报</View>
}
