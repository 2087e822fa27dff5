export default definePageConfig({ navigationBarTitleText: '本单位配置' })
