/**
 * The interfaces this program calls that WeChat counts as privacy interfaces, with the purpose told to the person and in
 * the 《用户隐私保护指引》 of the account: WeChat switches off what is not declared there.
 */
export const privacyInterfaces = [
  {
    calls: ['Camera', 'createCameraContext'],
    name: '摄像头',
    purpose: '在您点“拍一张”时拍摄证书和证明材料。',
  },
  { calls: ['chooseMedia'], name: '选中的照片', purpose: '在您点“从相册选”时，把您选的照片作为申报材料。' },
  {
    calls: ['chooseMessageFile'],
    name: '选中的文件',
    purpose: '在您点“选 PDF 文件”时，把您选的文件作为申报材料。',
  },
  {
    calls: ['setClipboardData'],
    name: '剪贴板',
    purpose: '在您点“复制”时，把邀请码等文字放进剪贴板；不读取剪贴板。',
  },
] as const
