export default definePageConfig({ navigationBarTitleText: '记一笔进展' })
