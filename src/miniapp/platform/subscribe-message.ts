import Taro from '@tarojs/taro'

/**
 * Asks, straight from a tap, to be told by WeChat when something happens. Never waited for: the inbox is the record,
 * the push is a copy. Without a template (or outside WeChat) nothing is asked.
 */
export async function askToNotify(): Promise<void> {
  const templateId = process.env.TARO_APP_WECHAT_TEMPLATE_ID ?? ''
  if (process.env.TARO_ENV === 'weapp' && templateId !== '') await ask(templateId)
}

/** A refusal is an answer too. */
async function ask(templateId: string): Promise<void> {
  await Taro.requestSubscribeMessage({ tmplIds: [templateId], entityIds: [] }).catch(() => undefined)
}
