import { Button } from '../../../components/button'
import { Banner } from '../../../components/banner'
import { Field } from '../../../components/field'
import { Page } from '../../../components/page'
import { TextInput } from '../../../components/text-input'
import { useLogin } from '../../../features/session/use-login'
import { go, useRouteParams } from '../../../platform'

/** Phone and one-time code; on weapp the WeChat way first. What was typed elsewhere stays as it is. */
export default function LoginPage() {
  const { next } = useRouteParams('login')
  const login = useLogin(next)
  return (
    <Page
      title="登录"
      action={
        login.isCodeAsked ? (
          <Button isBusy={login.isBusy} onTap={login.enterByCode}>
            登录
          </Button>
        ) : (
          <Button isBusy={login.isBusy} onTap={login.askForCode}>
            获取验证码
          </Button>
        )
      }
    >
      {login.problem && (
        <Banner tone="stop" title={login.problem.title}>
          {login.problem.next}
        </Banner>
      )}
      {process.env.TARO_ENV === 'weapp' && (
        <Button kind="secondary" isBusy={login.isBusy} onTap={login.enterByWechat}>
          用微信登录
        </Button>
      )}
      <Field id="phone" label="手机号" why="用来登录和接收办理进度。" error={login.phoneError}>
        <TextInput
          id="phone"
          label="手机号"
          keyboard="number"
          maxLength={20}
          value=""
          onChange={login.typePhone}
          isInvalid={login.phoneError !== undefined}
        />
      </Field>
      {login.isCodeAsked && (
        <>
          <Field id="code" label="验证码" hint="6 位数字，10 分钟内有效。" error={login.codeError}>
            <TextInput
              id="code"
              label="验证码"
              keyboard="number"
              maxLength={6}
              value=""
              onChange={login.typeCode}
              isInvalid={login.codeError !== undefined}
            />
          </Field>
          <Button kind="quiet" isDisabled={login.isBusy} onTap={login.askForCode}>
            重新获取验证码
          </Button>
        </>
      )}
      <Button kind="quiet" onTap={() => void go('privacy')}>
        看隐私说明
      </Button>
    </Page>
  )
}
