import * as v from 'valibot'
import { route } from '../route'
import { acknowledged, idSchema, instantSchema, text } from '../schemas/common'

const clientSchema = v.picklist(['weapp', 'h5'])
const phoneSchema = v.pipe(v.string(), v.maxLength(20))

/** `token` only for weapp; browsers get an HttpOnly cookie and null here. */
export const sessionSchema = v.object({
  token: v.nullable(v.string()),
  /** Whose drafts may lie on this phone. */
  accountId: idSchema,
  expiresAt: instantSchema,
})

export type Session = v.InferOutput<typeof sessionSchema>

export const deskRoleSchema = v.picklist(['officer', 'signer'])

/** Signing in and out. Identities are kept apart by provider. */
export const authRoutes = {
  requestCode: route({
    method: 'POST',
    path: '/api/auth/phone/code',
    summary: '获取短信验证码',
    access: { who: 'anyone' },
    limit: 'code',
    body: v.strictObject({ phone: phoneSchema }),
    response: v.object({ sent: v.literal(true), expiresAt: instantSchema }),
    errors: ['PHONE_INVALID'],
  }),
  phoneLogin: route({
    method: 'POST',
    path: '/api/auth/phone/login',
    summary: '手机号登录',
    access: { who: 'anyone' },
    limit: 'login',
    body: v.strictObject({
      phone: phoneSchema,
      code: v.pipe(v.string(), v.maxLength(10)),
      client: clientSchema,
    }),
    response: sessionSchema,
    errors: ['PHONE_INVALID', 'CODE_WRONG', 'CODE_EXPIRED', 'LOCKED_OUT'],
  }),
  wechatLogin: route({
    method: 'POST',
    path: '/api/auth/wechat/login',
    summary: '微信登录',
    access: { who: 'anyone' },
    limit: 'login',
    body: v.strictObject({ code: text(200) }),
    response: sessionSchema,
    errors: ['WECHAT_LOGIN_FAILED', 'WECHAT_UNAVAILABLE'],
  }),
  deskPassword: route({
    method: 'POST',
    path: '/api/auth/desk/password',
    summary: '经办端登录',
    access: { who: 'anyone' },
    limit: 'login',
    body: v.strictObject({
      username: v.pipe(v.string(), v.maxLength(60)),
      password: v.pipe(v.string(), v.maxLength(200)),
    }),
    response: v.object({ ticket: v.string() }),
    errors: ['PASSWORD_WRONG', 'LOCKED_OUT'],
  }),
  deskTotp: route({
    method: 'POST',
    path: '/api/auth/desk/totp',
    summary: '经办端动态码',
    access: { who: 'anyone' },
    limit: 'login',
    body: v.strictObject({ ticket: text(100), totp: v.pipe(v.string(), v.maxLength(10)) }),
    response: v.object({ expiresAt: instantSchema }),
    errors: ['TOTP_WRONG', 'LOCKED_OUT'],
  }),
  logout: route({
    method: 'POST',
    path: '/api/auth/logout',
    summary: '退出登录',
    access: { who: 'signedIn' },
    limit: 'write',
    body: v.strictObject({}),
    response: acknowledged,
    errors: [],
  }),
} as const
