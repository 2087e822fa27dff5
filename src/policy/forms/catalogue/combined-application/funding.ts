import { PARAMETERS } from '../../../parameters'
import type { Section } from '../../definition'
import { practice, text } from '../basis'

const MAX_FEN = 10_000_000_000

export const FUNDING: Section = {
  id: 'funding',
  title: '填写项目经费',
  owner: 'unit',
  across: ['budget'],
  fields: [
    {
      id: 'grantFen',
      type: 'money',
      label: '申请补助金额',
      why: '每个项目最高不超过 5 万元，验收后拨付。',
      basis: text('P42'),
      required: true,
      blind: false,
      minFen: 0,
      maxFen: PARAMETERS.grantCapFen.value,
    },
    {
      id: 'ownFen',
      type: 'money',
      label: '单位配套金额',
      why: '说明单位自己投入多少，没有的填 0。',
      basis: practice('新郑市项目申报书'),
      required: true,
      blind: false,
      minFen: 0,
      maxFen: MAX_FEN,
    },
    {
      id: 'budget',
      type: 'rows',
      label: '支出预算',
      why: '确保资金规范使用，支出对照这里。',
      basis: text('P14d'),
      required: true,
      blind: false,
      min: 1,
      max: 20,
      rowName: '支出',
      columns: [
        {
          id: 'item',
          type: 'text',
          label: '科目和用途',
          why: '写钱用在哪里。',
          basis: text('P14d'),
          required: true,
          blind: false,
          maxLength: 80,
        },
        {
          id: 'amountFen',
          type: 'money',
          label: '预算金额',
          why: '各项合计应等于补助加配套。',
          basis: text('P14d'),
          required: true,
          blind: false,
          minFen: 1,
          maxFen: MAX_FEN,
        },
      ],
    },
  ],
}
