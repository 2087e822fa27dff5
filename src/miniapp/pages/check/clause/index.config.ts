export default definePageConfig({ navigationBarTitleText: '这一条用在哪里' })
