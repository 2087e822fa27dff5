export default definePageConfig({ navigationBarTitleText: '工作室名录' })
