import { randomInt } from 'node:crypto'
import type { SmsConfig } from '../config'
import { Refusal } from '../kernel'
import type { SmsSender } from '../services'

const TIMEOUT_MS = 5000
/** 演示验证码: shown at start, works in demo mode only. */
export const DEMO_CODE = '246810'

const randomCode = () => String(randomInt(1_000_000)).padStart(6, '0')

/** Sends through the bureau's SMS gateway: POST { phone, code } with a bearer token, any 2xx is a promise to deliver. */
export function smsGateway({ endpoint, token }: SmsConfig): SmsSender {
  return {
    newCode: randomCode,
    codesPerPhoneInTenMinutes: 3,
    sendCode: async (phone, code) => {
      const sent = await fetch(endpoint, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: JSON.stringify({ phone, code }),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }).then(
        (answer) => answer.ok,
        () => false,
      )
      if (!sent) throw new Refusal('UNAVAILABLE')
    },
  }
}

/** No text message leaves a demo: the code is always the same, and it is printed. */
export function printedSms(print: (line: string) => void): SmsSender {
  return {
    newCode: () => DEMO_CODE,
    codesPerPhoneInTenMinutes: Number.POSITIVE_INFINITY,
    sendCode: async (phone, code) =>
      print(`演示短信：${phone.slice(0, 3)}****${phone.slice(-4)} 的验证码是 ${code}`),
  }
}

/** Where no gateway is configured, nobody is told that a code was sent. */
export const noSms: SmsSender = {
  newCode: randomCode,
  codesPerPhoneInTenMinutes: Number.POSITIVE_INFINITY,
  sendCode: () => Promise.reject(new Refusal('UNAVAILABLE')),
}
