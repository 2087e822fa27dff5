import { View } from '@tarojs/components'

export default function HomePage() {
  return <View>大兴区技能大师工作室</View>
}
