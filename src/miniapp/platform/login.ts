import Taro from '@tarojs/taro'

/** WeChat's one-time login code, good for five minutes; undefined in a browser, which logs in by phone. */
export async function wechatLoginCode(): Promise<string | undefined> {
  if (process.env.TARO_ENV === 'weapp') return (await Taro.login()).code
  return undefined
}
