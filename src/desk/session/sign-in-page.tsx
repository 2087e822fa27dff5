import { ServerDate } from '../shell/server-date'
import { SignInForm } from './sign-in-form'

/** The door of the desk. */
export function SignInPage() {
  return (
    <main className="sign-in">
      <section className="sign-in-card">
        <p className="brand">大兴区技能大师工作室</p>
        <h1>经办端登录</h1>
        <SignInForm />
        <footer>
          <ServerDate />
        </footer>
      </section>
    </main>
  )
}
