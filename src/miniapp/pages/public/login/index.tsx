import { View } from '@tarojs/components'

export default function PublicLoginPage() {
  return <View>登录</View>
}
