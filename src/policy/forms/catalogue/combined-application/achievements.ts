import type { Condition, Section } from '../../definition'
import { optionsOf, ours, practice, text } from '../basis'
import { line, money, OPTIONAL, photos, pick, prose, rows, whole } from '../fields'
import { PURPOSE } from './purpose'

const TOOK_PART: readonly Condition[] = [
  { field: 'achievements.innovationRole', is: ['lead', 'main', 'minor'] },
]
const OWN_PART = ['ownPart', '本人的作用', '写本人做了哪一部分。', text('P10a')] as const
const YEAR = ['year', '哪一年', '便于核对。没有的可以不填。', ours('便于核对')] as const
const YEAR_RANGE = { ...OPTIONAL, min: 1950 }

export const ACHIEVEMENTS: Section = {
  id: 'achievements',
  title: '填写主要业绩',
  owner: 'leader',
  carries: true,
  fields: [
    pick(
      ['methodOrRecord', '先进操作方法或较高生产记录', '两样有一样即可。', text('P8a')],
      optionsOf('master.methodOrRecord'),
      { fact: 'master.methodOrRecord' },
    ),
    prose(
      ['methodText', '操作方法或生产记录的内容', '供专家评审：叫什么，好在哪里，谁在用。', text('P8a')],
      800,
      { when: [{ field: 'achievements.methodOrRecord', is: ['method', 'record', 'both'] }] },
    ),
    rows(
      ['productivity', '劳动生产率提高了多少', '政策要求提高了本单位劳动生产率。', text('P8b')],
      '一处提高',
      [
        line(['what', '什么指标', '如单件用时、合格率。', text('P8b')], 60),
        line(['before', '以前', '没有数字的，写清以前怎样。', text('P8b')], 60),
        line(['after', '现在', '没有数字的，写清现在怎样。', text('P8b')], 60),
      ],
      { fact: 'master.productivityGain', max: 10 },
    ),
    photos(
      ['photos', '方法、记录和生产率的证明照片', '单位证明、生产报表等，供专家评审。', text('P8a')],
      'method',
      PURPOSE,
    ),
    pick(
      ['innovationRole', '在发明创造、技术或工艺革新中的作用', '政策要求是主要参与人。', text('P10a')],
      optionsOf('master.innovationRole'),
      { fact: 'master.innovationRole' },
    ),
    rows(
      ['inventions', '参与的发明创造或革新', '供专家评审：做了什么，本人做了哪一部分。', text('P10a')],
      '革新',
      [line(['what', '名称和内容', '写一项具体的革新。', text('P10a')], 200), line(OWN_PART, 200)],
      { when: TOOK_PART },
    ),
    photos(
      ['innovationPhotos', '发明、革新和标准的证明照片', '专利、标准、工作法文本或单位证明。', text('P10a')],
      'innovation',
      PURPOSE,
      { when: TOOK_PART },
    ),
    rows(
      ['standards', '编制的工艺标准或工作法', '政策要求在这方面取得显著成绩。', text('P11a')],
      '标准或工作法',
      [
        line(['name', '标准或工作法的名称', '照着文本抄。', text('P11a')], 100),
        line(['number', '文本编号', '没有的可以不填。', text('P11a')], 50, OPTIONAL),
        line(OWN_PART, 200),
      ],
      { fact: 'master.standardsOrMethods' },
    ),
    prose(['benefit', '取得的经济效益和社会效益', '政策要求取得较好的经济和社会效益。', text('P11b')], 800, {
      fact: 'master.benefit',
      hint: '写清金额怎样算出来。',
    }),
    money(['benefitFen', '每年经济效益的金额', '能算出来的才填，算不出的可以不填。', text('P11b')], OPTIONAL),
    photos(
      ['benefitPhotos', '经济和社会效益的证明照片', '由单位财务盖章。没有的可以不拍。', text('P11b')],
      'benefit',
      PURPOSE,
      OPTIONAL,
    ),
    rows(
      ['honours', '领办人的荣誉和获奖', '供专家评审。没有的可以不填。', practice('苏州市2024年申报通知')],
      '荣誉',
      [
        line(['name', '荣誉或奖项名称', '照着证书抄。', practice('苏州市2024年申报通知')], 100),
        line(['giver', '授予单位', '没有的可以不填。', practice('苏州市2024年申报通知')], 80, OPTIONAL),
        whole(YEAR, 2100, '年', YEAR_RANGE),
      ],
      OPTIONAL,
    ),
    photos(
      [
        'honourPhotos',
        '业绩和获奖的证明照片',
        '荣誉证书、奖牌等。没有的可以不拍。',
        practice('苏州市2024年申报通知'),
      ],
      'honour',
      PURPOSE,
      OPTIONAL,
    ),
    rows(
      ['patents', '专利、软件著作权等', '供专家评审。没有的可以不填。', ours('知识产权')],
      '知识产权',
      [
        line(['name', '专利或著作权名称', '照着证书抄。', ours('知识产权')], 100),
        pick(
          ['kind', '知识产权种类', '照着证书选。', ours('知识产权')],
          [
            { value: 'invention', label: '发明专利' },
            { value: 'utility', label: '实用新型专利' },
            { value: 'design', label: '外观设计专利' },
            { value: 'software', label: '软件著作权' },
            { value: 'other', label: '其他' },
          ],
        ),
        line(['number', '专利号或登记号', '没有的可以不填。', ours('知识产权')], 50, OPTIONAL),
      ],
      OPTIONAL,
    ),
  ],
}
