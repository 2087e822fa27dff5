import type { Condition, Section } from '../../definition'
import { optionsOf, ours, practice, text } from '../basis'
import { code, day, entry, follows, line, OPTIONAL, photos, pick, whole, yesNo } from '../fields'
import { PURPOSE } from './purpose'

const RESIDENT_ID: readonly Condition[] = [{ field: 'leader.idType', is: ['residentId'] }]

export const LEADER: Section = {
  id: 'leader',
  title: '填写领办人基本情况',
  owner: 'leader',
  carries: true,
  across: ['idType'],
  fields: [
    line(['name', '领办人姓名', '工作室依托领办人建立，名单上要写。', text('P2b')], 30, {
      blind: true,
      published: true,
    }),
    pick(
      ['idType', '领办人证件类型', '先选证件，再照着证件抄号码。', practice('职业技能等级证书样式规范')],
      [
        { value: 'residentId', label: '居民身份证' },
        { value: 'residencePermit', label: '港澳台居民居住证' },
        { value: 'permanentResident', label: '外国人永久居留身份证' },
      ],
      { blind: true },
    ),
    code(
      'idNumber',
      ['idNumber', '领办人证件号码', '同一技能大师只能领办一个工作室，凭此核对。', text('P35')],
      { hint: '证件上的 18 位号码，加密保存。' },
    ),
    pick(
      ['sex', '性别', '申报表上要写。', ours('申报表的基本信息')],
      [
        { value: 'male', label: '男' },
        { value: 'female', label: '女' },
      ],
      { ...follows('leader.idNumber', 'sexOfIdNumber'), when: RESIDENT_ID, blind: true },
    ),
    day(['bornOn', '出生日期', '申报表上要写。', ours('申报表的基本信息')], {
      ...follows('leader.idNumber', 'birthOfIdNumber'),
      // With the day of birth beside it, the masked number could be read.
      sensitive: true,
      when: RESIDENT_ID,
      blind: true,
    }),
    photos(
      ['identityPhotos', '领办人证件照片', '便于核对本人。没有的可以不拍。', ours('核对本人')],
      'identity',
      PURPOSE,
      { ...OPTIONAL, max: 2 },
    ),
    photos(
      ['portrait', '领办人近照', '贴在申报表上。没有的可以不拍。', practice('职业技能等级证书样式规范')],
      'portrait',
      PURPOSE,
      { ...OPTIONAL, max: 1, hint: '近半年的正面免冠照片，白底。' },
    ),
    pick(
      ['political', '政治面貌', '申报表上要写，不影响评选。可以不填。', ours('申报表的基本信息')],
      [
        { value: 'party', label: '中共党员（含预备党员）' },
        { value: 'league', label: '共青团员' },
        { value: 'democratic', label: '民主党派成员' },
        { value: 'none', label: '群众' },
      ],
      { ...OPTIONAL, blind: true },
    ),
    pick(
      ['education', '文化程度', '申报表上要写，不影响评选。可以不填。', ours('申报表的基本信息')],
      [
        { value: 'middle', label: '初中及以下' },
        { value: 'secondary', label: '高中、中专或技校' },
        { value: 'college', label: '大专或高职' },
        { value: 'bachelor', label: '本科' },
        { value: 'graduate', label: '研究生' },
      ],
      { ...OPTIONAL, blind: true },
    ),
    code('phone', ['phone', '领办人手机号', '需要补正时我们联系您。', ours('联系方式')]),
    pick(
      ['employment', '领办人在职在聘情况', '政策要求领办人在职在聘。', text('P5b')],
      optionsOf('master.employment'),
      { fact: 'master.employment' },
    ),
    photos(
      ['employmentPhotos', '在职在聘的证明照片', '劳动合同、聘用合同或社保缴纳证明，任选一种。', text('P5b')],
      'employment',
      PURPOSE,
      { max: 5 },
    ),
    yesNo(['onTheLine', '领办人是否长期在生产服务一线', '政策要求长期坚守在生产服务一线。', text('P5a')], {
      fact: 'master.onTheLine',
    }),
    line(['position', '现在的岗位', '说明在一线做什么工作。', text('P5a')], 50),
    whole(
      [
        'yearsInOccupation',
        '从事本职业（工种）的年限',
        '供专家判断是否长期在一线，没有最低年限。',
        text('P5a'),
      ],
      60,
      '年',
    ),
    entry(
      'occupation',
      ['occupation', '从事的职业', '是否列入大典，决定要看证书还是看实操经验。', text('P6a')],
      {
        published: true,
        fact: 'master.occupationListed',
        hint: '输入名称或编码查找；大典里没有的，直接写名称。',
      },
    ),
    line(['workType', '工种或职业方向', '同一单位相同职业（工种）只能建一个工作室。', text('P36')], 50, {
      ...OPTIONAL,
      hint: '证书上没有写工种的，可以不填。',
    }),
  ],
}
