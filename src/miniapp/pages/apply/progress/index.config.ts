export default definePageConfig({ navigationBarTitleText: '记一条进展' })
