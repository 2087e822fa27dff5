import { View } from '@tarojs/components'
import { a11y } from './a11y'
import './plaque.css'

interface Props {
  /** The workshop's name. */
  name: string
  leader: string
  number: string
  year: string
}

/** The bronze plaque of an awarded workshop: the one festive moment. */
export function Plaque({ name, leader, number, year }: Props) {
  const spoken = `铭牌：大兴区技能大师工作室，${name}，领办人${leader}，编号${number}，${year}年`
  return (
    <View className="plaque" {...a11y({ role: 'img', label: spoken })}>
      <View className="plaque-face">
        <View className="plaque-title">
          <View className="plaque-words">大兴区</View>
          <View className="plaque-words">技能大师工作室</View>
        </View>
        <View className="plaque-rule" />
        <View className="plaque-name">{name}</View>
        <View className="plaque-leader">{`领办人　${leader}`}</View>
        <View className="plaque-number">{`编号 ${number}　${year} 年`}</View>
      </View>
    </View>
  )
}
