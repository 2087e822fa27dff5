import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { privacyInterfaces } from '../../../src/miniapp/platform/privacy-interfaces'

/** What WeChat's rules on privacy interfaces name (小程序用户隐私保护指引), as far as a mini-program like this could call it. */
const counted =
  /\b(getUserProfile|getUserInfo|getPhoneNumber|chooseAvatar|chooseLocation|choosePoi|getLocation|getFuzzyLocation|startLocationUpdate\w*|chooseAddress|chooseInvoice\w*|getWeRunData|chooseLicensePlate|chooseImage|chooseMedia|chooseVideo|chooseMessageFile|startRecord|getRecorderManager|createCameraContext|createLivePusherContext|Camera|saveImageToPhotosAlbum|saveVideoToPhotosAlbum|openBluetoothAdapter|chooseContact|addPhoneContact|addPhoneCalendar|addPhoneRepeatCalendar|setClipboardData|getClipboardData|startAccelerometer|startCompass|startDeviceMotionListening|startGyroscope)\b/g

const root = path.resolve(__dirname, '../../../src/miniapp')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
)

/** Calls of Taro and its components by name; words in comments and our own names do not count. */
const calledIn = (text: string) =>
  [...text.matchAll(/(?:Taro\.|<|open-?[tT]ype=["'])(\w+)/g)].flatMap(
    ([, name = '']) => name.match(counted) ?? [],
  )

test('every privacy interface the program calls is declared with its purpose, and nothing else is', () => {
  const called = new Set(sources.flatMap((file) => calledIn(readFileSync(path.join(root, file), 'utf8'))))
  const declared = privacyInterfaces.flatMap(({ calls }) => calls)
  expect([...called].sort()).toEqual([...declared].sort())
})

test('each purpose says when it is used and for what', () => {
  for (const { purpose } of privacyInterfaces) expect(purpose).toMatch(/^在您点“.+”时，?.+。$/)
})
