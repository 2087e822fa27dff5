export default definePageConfig({ navigationBarTitleText: '大兴区技能大师工作室' })
