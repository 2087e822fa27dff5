import type { Device } from '../device'
import type { Define, Options } from './call'
import { defineAll } from './call'

const screen = { windowWidth: 375, windowHeight: 667, screenWidth: 375, screenHeight: 667 }

const phone = {
  ...screen,
  brand: 'runner',
  model: 'runner',
  platform: 'devtools',
  system: 'iOS 17.0',
  version: '8.0.50',
  SDKVersion: '3.7.0',
  language: 'zh_CN',
  pixelRatio: 2,
  statusBarHeight: 20,
  fontSizeSetting: 16,
  theme: 'light',
  safeArea: { top: 20, left: 0, right: 375, bottom: 667, width: 375, height: 647 },
}

/** Facts about the phone, and what WeChat shows on top of a page. */
export const systemApi = (device: Device, define: Define, launch: object) => ({
  canIUse: () => true,
  nextTick: (run: () => void) => void Promise.resolve().then(run),
  getSystemInfoSync: () => phone,
  getWindowInfo: () => phone,
  getDeviceInfo: () => phone,
  getAppBaseInfo: () => phone,
  getSystemSetting: () => ({}),
  getAppAuthorizeSetting: () => ({}),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
  getMenuButtonBoundingClientRect: () => ({
    top: 24,
    bottom: 56,
    left: 278,
    right: 365,
    width: 87,
    height: 32,
  }),
  getLaunchOptionsSync: () => launch,
  getEnterOptionsSync: () => launch,
  getUpdateManager: () => ({
    onCheckForUpdate: () => undefined,
    onUpdateReady: () => undefined,
    onUpdateFailed: () => undefined,
    applyUpdate: () => undefined,
  }),
  ...defineAll(define, {
    getSystemInfo: () => phone,
    login: () => ({ code: device.loginCode }),
    checkSession: () => undefined,
    showToast: () => undefined,
    hideToast: () => undefined,
    showLoading: () => undefined,
    hideLoading: () => undefined,
    showModal: () => ({ confirm: device.confirms, cancel: !device.confirms }),
    showActionSheet: () => ({ tapIndex: device.chosenAction }),
    setNavigationBarTitle: () => undefined,
    setNavigationBarColor: () => undefined,
    pageScrollTo: () => undefined,
    stopPullDownRefresh: () => undefined,
    setTabBarBadge: () => undefined,
    removeTabBarBadge: () => undefined,
    showTabBarRedDot: () => undefined,
    hideTabBarRedDot: () => undefined,
    setClipboardData: () => undefined,
    makePhoneCall: () => undefined,
    openDocument: () => undefined,
    hideKeyboard: () => undefined,
    authorize: () => {
      if (!device.allowsCamera) throw new Error('auth deny')
    },
    openSetting: () => ({ authSetting: { 'scope.camera': device.allowsCamera } }),
    getSetting: () => ({
      authSetting: device.allowsCamera ? {} : { 'scope.camera': false },
      subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
    }),
    getPrivacySetting: () => ({ needAuthorization: false, privacyContractName: '' }),
    requirePrivacyAuthorize: () => undefined,
    requestSubscribeMessage: (options: Options) =>
      Object.fromEntries((options.tmplIds as string[]).map((id) => [id, 'accept'])),
  }),
})
