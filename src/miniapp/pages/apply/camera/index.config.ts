export default definePageConfig({ navigationBarTitleText: '拍照', disableScroll: true })
