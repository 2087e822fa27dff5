import { PARAMETERS } from '../../../parameters'
import type { Section } from '../../definition'
import { practice, text } from '../basis'
import { follows, line, money, OPTIONAL, photos, pick, rows } from '../fields'
import { PURPOSE } from './purpose'

const SHANGHAI = practice('上海市2023年资助名单通知')
const XINZHENG = practice('新郑市项目申报书')

export const FUNDING: Section = {
  id: 'funding',
  title: '填写项目经费',
  owner: 'unit',
  across: ['budget'],
  fields: [
    money(['grantFen', '申请补助金额', '每个项目最高不超过 5 万元，验收后拨付。', text('P42')], {
      maxFen: PARAMETERS.grantCapFen.value,
    }),
    money(['ownFen', '单位配套金额', '说明单位自己投入多少，没有的填 0。', XINZHENG]),
    line(['ownSource', '配套资金的来源', '没有配套的可以不填。', XINZHENG], 80, OPTIONAL),
    rows(
      ['budget', '支出预算', '确保资金规范使用，支出对照这里。', text('P14d')],
      '支出',
      [
        pick(
          ['subject', '支出科目', '选最接近的一类。', SHANGHAI],
          [
            { value: 'equipment', label: '设施设备添置' },
            { value: 'research', label: '技术技能创新研发' },
            { value: 'exchange', label: '技能交流推广' },
            { value: 'training', label: '高技能人才培训培养' },
            { value: 'other', label: '其他' },
          ],
        ),
        line(['item', '具体用途', '写钱用在哪里。', text('P14d')], 80),
        money(['amountFen', '预算金额', '各项合计应等于补助加配套。', text('P14d')], { minFen: 1 }),
        line(['grounds', '测算依据', '写怎样算出来的。没有的可以不填。', SHANGHAI], 100, OPTIONAL),
      ],
      { headline: ['subject', 'item', 'amountFen'], addsUpTo: ['grantFen', 'ownFen'] },
    ),
    money(
      ['totalFen', '项目总投入', '等于各项预算的合计。', XINZHENG],
      follows('funding.budget', 'sumOfRows'),
    ),
    photos(
      [
        'fundingPhotos',
        '经费、专账或配套资金的证明照片',
        '单位出具的说明即可。没有的可以不拍。',
        text('P14a'),
      ],
      'funding',
      PURPOSE,
      OPTIONAL,
    ),
  ],
}
