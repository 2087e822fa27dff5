import type { Condition, Section } from '../../definition'
import { optionsOf, practice, text } from '../basis'
import { code, day, follows, line, OPTIONAL, photos, pick, prose, rows, yesNo } from '../fields'
import { PURPOSE } from './purpose'

const STYLE = practice('职业技能等级证书样式规范')
const LEVELS = optionsOf('master.certificateLevel')
const LISTED: readonly Condition[] = [{ field: 'leader.occupation', is: ['listed'] }]
const HOLDS_ONE: readonly Condition[] = [{ field: 'certificate.has', is: [true] }]
const BELOW_TECHNICIAN: readonly Condition[] = [
  { field: 'certificate.level', is: ['none', 'level5', 'level4', 'level3'] },
]
const BY_EXPERIENCE: readonly Condition[] = [
  { field: 'leader.occupation', is: ['unlisted'] },
  { field: 'certificate.hasNationalStandard', is: ['no'] },
]

export const CERTIFICATE: Section = {
  id: 'certificate',
  title: '填写证书并拍照',
  owner: 'leader',
  carries: true,
  across: ['certificates'],
  fields: [
    yesNo(
      [
        'has',
        '领办人有没有职业资格证书或技能等级证书',
        '列入大典的职业，原则上应达到技师及以上。',
        text('P6c'),
      ],
      { when: LISTED },
    ),
    rows(
      ['papers', '领办人的证书', '两种证书都可以，按等级最高的一本认定。', text('P6c')],
      '证书',
      [
        pick(
          ['kind', '证书种类', '不同种类，编号的写法不同。', text('P6c')],
          [
            { value: 'skillLevel', label: '职业技能等级证书', hint: '编号 22 位，以字母开头' },
            { value: 'qualification', label: '国家职业资格证书', hint: '编号 16 位数字' },
            { value: 'special', label: '特级技师证书' },
            { value: 'other', label: '其他' },
          ],
        ),
        pick(
          ['level', '证书等级', '原则上应达到技师及以上。', text('P6c')],
          LEVELS.filter(({ value }) => value !== 'none'),
        ),
        line(['occupationName', '证书上的职业名称', '照着证书抄。没写的可以不填。', STYLE], 50, OPTIONAL),
        line(['workType', '证书上的工种', '照着证书抄。没有的可以不填。', STYLE], 50, OPTIONAL),
        code('certificateNumber', ['number', '证书编号', '用来核对证书的真实性。', text('P6c')], {
          hint: '照着证书抄，加密保存。',
        }),
        line(['issuer', '评价机构名称', '照着证书抄。没有的可以不填。', STYLE], 80, OPTIONAL),
        day(['issuedOn', '发证日期', '证书应在申报截止前取得。', text('P6c')], { notAfterToday: true }),
      ],
      { when: HOLDS_ONE, wallet: 'photos', max: 10, headline: ['kind', 'level', 'issuedOn'] },
    ),
    pick(['level', '最高的证书等级', '按等级最高的一本认定。', text('P6c')], LEVELS, {
      ...follows('certificate.papers', 'bestLevel'),
      when: LISTED,
      fact: 'master.certificateLevel',
    }),
    day(['issuedOn', '取得技师及以上证书的日期', '证书应在申报截止前取得。', text('P6c')], {
      ...follows('certificate.papers', 'bestIssuedOn'),
      when: HOLDS_ONE,
      fact: 'master.certificateIssuedOn',
    }),
    photos(['photos', '证书照片', '经办人员凭照片核对证书。', text('P6c')], 'certificate', PURPOSE, {
      when: HOLDS_ONE,
      hint: '拍清姓名、等级、编号和发证日期。',
    }),
    pick(
      [
        'hasNationalStandard',
        '这个职业有没有国家职业标准',
        '还没有国家职业标准的，看实操经验，不看证书。',
        text('P7b'),
      ],
      optionsOf('master.hasNationalStandard'),
      { when: BELOW_TECHNICIAN, fact: 'master.hasNationalStandard' },
    ),
    prose(
      ['exceptionReason', '没有达到技师的特殊理由', '政策写的是“原则上”，有理由的由人工认定。', text('P6c')],
      500,
      {
        when: [{ field: 'certificate.hasNationalStandard', is: ['yes'] }],
        fact: 'master.exceptionReason',
      },
    ),
    prose(
      ['experience', '实操经验和技能技艺', '没有列入大典或没有标准的职业，看实操经验。', text('P7c')],
      1000,
      { when: BY_EXPERIENCE, fact: 'master.experienceEvidence' },
    ),
    photos(
      ['experiencePhotos', '实操经验的证明照片', '作品、操作或单位说明的照片，供专家评审。', text('P7c')],
      'experience',
      PURPOSE,
      { when: BY_EXPERIENCE },
    ),
  ],
}
