export default definePageConfig({ navigationBarTitleText: '申报任务', enableShareAppMessage: true })
