export default definePageConfig({ navigationBarTitleText: '内容有冲突' })
