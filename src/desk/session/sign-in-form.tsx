import { Button, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { useApi } from '../api/api-context'
import { useAction } from '../api/use-action'
import { FailureNotice } from '../components/failure-notice'
import { Field } from '../components/field'

/** Account and password, then the dynamic code. Nothing is forgotten between tries but the code itself. */
export function SignInForm() {
  const { signedIn } = useApi()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [totp, setTotp] = useState('')
  const [ticket, setTicket] = useState<string>()
  const first = useAction(
    (client, body: { username: string; password: string }, idempotencyKey) =>
      client.auth.deskPassword({ body, idempotencyKey }),
    (answer) => setTicket(answer.ticket),
  )
  const second = useAction(
    (client, body: { ticket: string; totp: string }, idempotencyKey) =>
      client.auth.deskTotp({ body, idempotencyKey }),
    signedIn,
  )

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ticket === undefined) void first.start({ username: username.trim(), password })
    else void second.start({ ticket, totp: totp.replace(/\s/g, '') })
  }
  const goBack = () => {
    setTicket(undefined)
    setTotp('')
    second.clear()
  }

  return (
    <form className="sign-in-form" onSubmit={submit}>
      {first.failure && <FailureNotice failure={first.failure} />}
      {second.failure && <FailureNotice failure={second.failure} />}
      {ticket === undefined ? (
        <>
          <Field label="账号">
            {(props) => (
              <Input
                {...props}
                value={username}
                autoComplete="username"
                autoFocus
                maxLength={60}
                onChange={(event) => setUsername(event.target.value)}
              />
            )}
          </Field>
          <Field label="密码">
            {(props) => (
              <Input.Password
                {...props}
                value={password}
                autoComplete="current-password"
                maxLength={200}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
          <Button
            type="primary"
            htmlType="submit"
            size="large"
            block
            loading={first.isRunning}
            disabled={username.trim() === '' || password === ''}
          >
            下一步
          </Button>
        </>
      ) : (
        <>
          <Field label="动态码" hint="请打开验证器应用，输入 6 位数字，每 30 秒更换一次。">
            {(props) => (
              <Input
                {...props}
                value={totp}
                inputMode="numeric"
                autoComplete="one-time-code"
                autoFocus
                maxLength={8}
                onChange={(event) => setTotp(event.target.value)}
              />
            )}
          </Field>
          <Button
            type="primary"
            htmlType="submit"
            size="large"
            block
            loading={second.isRunning}
            disabled={totp.trim() === ''}
          >
            登录
          </Button>
          <Button type="link" block onClick={goBack}>
            返回，换一个账号
          </Button>
        </>
      )}
    </form>
  )
}
