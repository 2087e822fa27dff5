import { Picker, View } from '@tarojs/components'
import { a11y } from './a11y'
import './field.css'
import { boxClass, type TextProps } from './text-input'

interface Props extends Omit<TextProps, 'maxLength' | 'placeholder' | 'onBlur'> {
  /** `YYYY-MM-DD`; the first and last day that can be chosen. */
  earliest?: string
  latest?: string
}

const inWords = (day: string) => day.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日')

/** A day, by the phone's own wheel or the browser's own calendar. */
export function DateInput({
  id,
  label,
  value,
  onChange,
  earliest,
  latest,
  isInvalid = false,
  isDisabled,
}: Props) {
  if (process.env.TARO_ENV === 'h5')
    return (
      <View className={boxClass(isInvalid, isDisabled)}>
        <input
          id={`${id}-input`}
          className="input-native"
          type="date"
          aria-label={label}
          aria-invalid={isInvalid}
          value={value}
          min={earliest}
          max={latest}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.value)}
        />
      </View>
    )
  return (
    <Picker
      mode="date"
      value={value}
      start={earliest ?? '1940-01-01'}
      end={latest ?? '2099-12-31'}
      disabled={isDisabled ?? false}
      onChange={(event) => onChange(event.detail.value)}
    >
      <View
        className={boxClass(isInvalid, isDisabled)}
        {...a11y({
          role: 'button',
          label: `${label}，${value === '' ? '请选择日期' : inWords(value)}`,
          invalid: isInvalid,
        })}
      >
        {value === '' ? <View className="input-placeholder">请选择日期</View> : inWords(value)}
      </View>
    </Picker>
  )
}
