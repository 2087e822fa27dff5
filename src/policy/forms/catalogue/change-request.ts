import type { Condition, Form } from '../definition'
import { optionsOf, ours, text } from './basis'
import { code, entry, kept, line, photos, pick, promise, prose, yesNo } from './fields'

const PURPOSE = '大兴区技能大师工作室变更备案'
const changes = (what: string): readonly Condition[] => [{ field: 'change.what', is: [what] }]
const LEADER = changes('leader')
const UNIT = changes('unit')
const ADDRESS = changes('address')
const REGISTER = '以工作室登记为准。'

/** 工作室变更备案表 (P45): filed by the unit before the change; re-checked and decided by an officer. */
export const CHANGE_REQUEST_FORM: Form = {
  id: 'change-request',
  version: 1,
  title: '工作室变更备案表',
  sections: [
    {
      id: 'change',
      title: '填写变更事项',
      owner: 'unit',
      fields: [
        pick(
          ['what', '变更哪一样', '这三样不得随意变更。', text('P45a')],
          [
            { value: 'leader', label: '领办人' },
            { value: 'unit', label: '所在单位' },
            { value: 'address', label: '工作地址' },
          ],
        ),
        line(['leaderBefore', '变更前的领办人', REGISTER, text('P45a')], 30, {
          ...kept('title', '领办人'),
          when: LEADER,
          blind: true,
        }),
        line(['unitBefore', '变更前的所在单位', REGISTER, text('P45b')], 80, {
          ...kept('title', '所在单位'),
          when: UNIT,
          blind: true,
        }),
        line(['addressBefore', '变更前的工作地址', REGISTER, text('P45c')], 120, {
          ...kept('title', '工作地址'),
          when: ADDRESS,
          blind: true,
        }),
        line(['leaderName', '新领办人姓名', '新领办人也要符合技能大师条件。', text('P45a')], 30, {
          when: LEADER,
          blind: true,
        }),
        code(
          'idNumber',
          ['leaderIdNumber', '新领办人证件号码', '同一技能大师只能领办一个工作室，凭此核对。', text('P45a')],
          { when: LEADER },
        ),
        pick(
          ['leaderEmployment', '新领办人在职在聘情况', '领办人应在本单位在职在聘。', text('P45a')],
          optionsOf('master.employment'),
          { when: LEADER },
        ),
        entry(
          'occupation',
          ['leaderOccupation', '新领办人从事的职业', '职业不同的，要重新核对是否重复。', text('P45a')],
          { when: LEADER },
        ),
        pick(
          ['leaderLevel', '新领办人最高的证书等级', '原则上应取得技师以上证书。', text('P45a')],
          optionsOf('master.certificateLevel'),
          { when: LEADER },
        ),
        yesNo(['formerAgrees', '原领办人是否同意', '不能同意的写明原因，由人核定。', text('P45a')], {
          when: LEADER,
        }),
        line(['unitName', '新单位名称', '一般只因合并或更名。', text('P45b')], 80, {
          when: UNIT,
          blind: true,
        }),
        code(
          'creditCode',
          [
            'unitCreditCode',
            '新单位统一社会信用代码',
            '代码不变的是更名，变了的重新核对条件。',
            text('P45b'),
          ],
          { when: UNIT },
        ),
        pick(
          ['unitInDistrict', '新单位在大兴注册或经营的情况', '单位应在大兴注册或者经营。', text('P45b')],
          optionsOf('unit.inDistrict'),
          { when: UNIT },
        ),
        line(['address', '新的工作地址', '在大兴区内的，核对场地是否具备。', text('P45c')], 120, {
          when: ADDRESS,
          blind: true,
        }),
        yesNo(
          [
            'addressInDistrict',
            '新的工作地址是否在大兴区内',
            '迁出大兴的不是变更，按动态管理办理。',
            text('P45c'),
          ],
          { when: ADDRESS },
        ),
        prose(['reason', '变更的理由', '政策要求不得随意变更。', text('P45a')], 1000),
        photos(
          ['proofPhotos', '变更的证明照片', '协议、证书、登记通知、租赁合同等。', ours('核对变更')],
          'change',
          PURPOSE,
        ),
        promise(['agrees', '单位申请变更，所填内容属实', '批准以前按原登记执行。', text('P45a')], {
          onPaper: 'seal',
        }),
      ],
    },
    {
      id: 'decision',
      title: '作出变更决定',
      owner: 'officer',
      fields: [
        pick(
          ['outcome', '是否同意变更', '由人核定，不自动生效。', text('P45a')],
          [
            { value: 'approved', label: '同意变更' },
            { value: 'refused', label: '不同意，按原登记执行' },
          ],
        ),
        prose(['reason', '区人力资源社会保障局变更意见', '写明核对了哪些条件。', text('P45a')], 1000, {
          onPaper: 'seal',
        }),
      ],
    },
  ],
}
