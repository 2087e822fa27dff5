export default definePageConfig({ navigationBarTitleText: '评选通知' })
