import { View } from '@tarojs/components'

export default function ApplyConflictsPage() {
  return <View>内容有冲突</View>
}
