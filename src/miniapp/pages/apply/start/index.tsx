import { View } from '@tarojs/components'

export default function ApplyStartPage() {
  return <View>开始申报</View>
}
