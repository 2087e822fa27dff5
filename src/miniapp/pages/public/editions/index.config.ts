export default definePageConfig({ navigationBarTitleText: '新旧政策对比' })
