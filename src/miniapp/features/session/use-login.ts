import { ApiError, type Session } from '#contract'
import { checkPhone } from '#policy'
import { useRef, useState } from 'react'
import { back, reopen } from '../../platform'
import { api, sessionByWechat, signedIn, wordsOf } from './session'

interface Problem {
  readonly title: string
  readonly next: string
}

/** The way through the login page: phone, code, in; then back to where the person came from. */
export function useLogin(next: string | undefined) {
  const phone = useRef('')
  const code = useRef('')
  const [isCodeAsked, setCodeAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [phoneError, setPhoneError] = useState<string>()
  const [codeError, setCodeError] = useState<string>()

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(undefined)
    setCodeError(undefined)
    try {
      await work()
    } catch (error) {
      const words = wordsOf(error)
      if (error instanceof ApiError && error.code.startsWith('CODE_')) setCodeError(words.title + words.next)
      else if (error instanceof ApiError && error.code === 'PHONE_INVALID')
        setPhoneError(words.title + words.next)
      else setProblem(words)
    } finally {
      setBusy(false)
    }
  }
  const checkedPhone = (): string | undefined => {
    const check = checkPhone(phone.current)
    setPhoneError(check.ok ? undefined : check.message)
    return check.ok ? check.normalised : undefined
  }
  const enterWith = async (session: Session) => {
    signedIn(session)
    await (next === undefined ? back() : reopen(next))
  }

  return {
    isCodeAsked,
    isBusy,
    problem,
    phoneError,
    codeError,
    typePhone: (text: string) => void (phone.current = text),
    typeCode: (text: string) => void (code.current = text),
    askForCode: () => {
      const number = checkedPhone()
      if (number === undefined) return
      void attempt(async () => {
        await api.auth.requestCode({ body: { phone: number } })
        setCodeAsked(true)
      })
    },
    enterByCode: () => {
      const number = checkedPhone()
      if (number === undefined) return
      if (!/^\d{6}$/.test(code.current.trim())) {
        setCodeError('验证码应为 6 位数字。请核对短信。')
        return
      }
      const client = process.env.TARO_ENV === 'weapp' ? 'weapp' : 'h5'
      const body = { phone: number, code: code.current.trim(), client } as const
      void attempt(async () => enterWith(await api.auth.phoneLogin({ body })))
    },
    enterByWechat: () =>
      void attempt(async () => {
        const session = await sessionByWechat()
        if (session !== undefined) await enterWith(session)
      }),
  }
}
