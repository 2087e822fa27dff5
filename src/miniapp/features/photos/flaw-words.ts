import type { GreyPicture } from '../../platform'
import { judge, type Flaw } from './judge'

const words: Readonly<Record<Flaw, string>> = {
  blurred: '有点糊，请再拍一张',
  dark: '太暗，请到亮一些的地方再拍一张',
  glare: '反光，请换个角度再拍一张',
  cut: '边缘可能没拍全，请离远一点再拍一张',
}

/** What may be wrong with a photo of a page, in words; undefined when it looks good or cannot be told. */
export function flawWords(small: GreyPicture | undefined): string | undefined {
  const flaws = small === undefined ? [] : judge(small)
  return flaws.length === 0 ? undefined : `${flaws.map((flaw) => words[flaw]).join('；')}。`
}
