/// <reference types="@tarojs/taro" />

declare module '*.css'
declare module '*.png' {
  const url: string
  export default url
}

declare namespace NodeJS {
  interface ProcessEnv {
    /** Replaced by the build; compare it literally, so that the other face's code is cut away. */
    readonly TARO_ENV?: 'weapp' | 'h5'
    readonly TARO_APP_API_ORIGIN?: string
    /** The subscribe message of the bureau's account; empty where there is none. */
    readonly TARO_APP_WECHAT_TEMPLATE_ID?: string
  }
  interface Process {
    env: ProcessEnv
  }
}
declare var process: NodeJS.Process
