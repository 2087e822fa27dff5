import { FormElement, TaroElement, type TaroEvent } from '@tarojs/runtime'

// Taro answers every keystroke with a setData of the same text, which costs a round trip between
// WeChat's two threads and makes the caret jump. The field already shows what was typed: remember it only.
FormElement.prototype.dispatchEvent = function (this: FormElement, event: TaroEvent) {
  if (event.mpEvent && (event.type === 'input' || event.type === 'change'))
    this.props['value'] = event.mpEvent.detail['value']
  return TaroElement.prototype.dispatchEvent.call(this, event)
}
