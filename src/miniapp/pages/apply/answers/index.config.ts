export default definePageConfig({ navigationBarTitleText: '核对填写内容' })
