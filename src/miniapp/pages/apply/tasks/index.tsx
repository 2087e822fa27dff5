import { View } from '@tarojs/components'

export default function ApplyTasksPage() {
  return <View>申报任务</View>
}
