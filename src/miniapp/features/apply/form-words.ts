import type { FilingFormId } from '#policy'

interface FormWords {
  /** What one of these is called in a sentence. */
  readonly thing: string
  readonly submit: string
  /** What happens after the receipt. */
  readonly afterwards: readonly string[]
}

/** The steps every application goes through first. */
const REVIEWED = [
  '经办人员进行形式审查。需要补正的，会写明是哪一部分、为什么、什么时候之前。',
  '受理后由专家评审，拟定名单在网上公示 5 个工作日。',
]

const words: Readonly<Record<FilingFormId, FormWords>> = {
  'combined-application': {
    thing: '申报',
    submit: '提交申报',
    afterwards: [...REVIEWED, '公示无异议的，授予称号和铭牌。每一步都会在“消息”里告诉您。'],
  },
  'project-application': {
    thing: '申报',
    submit: '提交申报',
    afterwards: [...REVIEWED, '公示无异议的，确定建设项目。每一步都会在“消息”里告诉您。'],
  },
  'progress-entry': {
    thing: '进展记录',
    submit: '提交进展',
    afterwards: ['这条进展已记入项目，年底写总结时会自动整理进去。'],
  },
  'annual-report': {
    thing: '年度报告',
    submit: '报送年度报告',
    afterwards: ['年度总结和下一年度计划已报送区人力资源社会保障局，用于动态管理。'],
  },
}

/** How people speak of a form. */
export const wordsFor = (form: FilingFormId): FormWords => words[form]
