import { View } from '@tarojs/components'

export default function PublicRegisterEntryPage() {
  return <View>工作室</View>
}
