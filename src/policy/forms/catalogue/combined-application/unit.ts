import type { Condition, Section } from '../../definition'
import { optionsOf, ours, text } from '../basis'
import { code, entry, kept, line, OPTIONAL, photos, pick, prose, rows, whole, yesNo } from '../fields'
import { PURPOSE } from './purpose'
import { TALENT_SYSTEMS } from './talent-systems'

const systemIs = (...is: readonly string[]): readonly Condition[] => [{ field: 'unit.talentSystem', is }]

export const UNIT: Section = {
  id: 'unit',
  title: '填写所在单位情况',
  owner: 'unit',
  carries: true,
  across: ['headcount', 'talentSystem'],
  fields: [
    line(['name', '单位名称', '申报由单位提交，名单上要写。', text('P25a')], 80, {
      blind: true,
      published: true,
    }),
    code(
      'creditCode',
      ['creditCode', '统一社会信用代码', '同一单位相同职业只能建一个工作室，凭此核对。', text('P36')],
      { hint: '营业执照或法人证书上的 18 位代码。' },
    ),
    pick(['kind', '单位性质', '政策面向企业和事业单位。', text('P2a')], optionsOf('unit.kind'), {
      fact: 'unit.kind',
    }),
    photos(
      ['licencePhotos', '营业执照或法人证书照片', '用来核对单位名称、代码和注册地。', text('P3a')],
      'licence',
      PURPOSE,
      { max: 3 },
    ),
    pick(
      ['inDistrict', '在大兴注册或经营的情况', '在大兴注册或者经营，有一样即可。', text('P3a')],
      optionsOf('unit.inDistrict'),
      { fact: 'unit.inDistrict' },
    ),
    line(['registeredAddress', '单位注册地址', '照着营业执照或法人证书抄。', text('P3a')], 120, {
      blind: true,
    }),
    photos(
      ['operatingProof', '在大兴经营的证明照片', '注册地不在大兴的，要证明在大兴经营。', text('P3a')],
      'operation',
      PURPOSE,
      {
        when: [{ field: 'unit.inDistrict', is: ['operates'] }],
        max: 5,
        hint: '租赁合同、纳税凭证等，任选一种。',
      },
    ),
    yesNo(['hasSites', '在大兴是否有多个分厂、分公司', '有的话，每个分厂、分公司分别计算。', text('P37a')]),
    line(['siteName', '工作室所在的分厂、分公司', '每个分厂、分公司相同职业只能建一个。', text('P37b')], 80, {
      when: [{ field: 'unit.hasSites', is: [true] }],
      blind: true,
    }),
    yesNo(
      ['otherWorkshops', '本单位同职业（工种）的工作室', '同一单位相同职业只能建一个工作室。', text('P36')],
      kept('title', '本单位在册的工作室'),
    ),
    entry(
      'industry',
      ['industry', '单位所属行业', '与项目行业不同时便于核对。可以不填。', text('P18')],
      OPTIONAL,
    ),
    whole(['staff', '职工总数', '说明人才队伍的规模。', text('P12b')], 9_999_999, '人', { min: 1 }),
    whole(['skilledStaff', '技能人才数', '说明人才队伍的规模。', text('P12b')], 9_999_999, '人'),
    whole(['highlySkilledStaff', '高技能人才数', '说明人才队伍的规模。', text('P12b')], 9_999_999, '人'),
    rows(
      ['echelon', '相关职业的技能人才梯队', '政策要求有相关职业、岗位的人才梯队。', text('P12b')],
      '等级',
      [
        pick(['level', '等级', '按等级说明梯队。', text('P12b')], optionsOf('master.certificateLevel')),
        whole(['people', '人数', '按等级说明梯队。', text('P12b')], 99_999, '人', { min: 1 }),
      ],
      { fact: 'unit.echelon', max: 10 },
    ),
    pick(
      [
        'talentSystem',
        '培养、选拔、使用、评价、激励五项制度',
        '政策要求建立较为完善的五项制度。',
        text('P13b'),
      ],
      optionsOf('unit.talentSystem'),
      { fact: 'unit.talentSystem' },
    ),
    rows(
      ['systems', '已有的制度', '写清每项制度叫什么，便于核对。', text('P13b')],
      '制度',
      [
        pick(['kind', '哪一项制度', '五项中的一项。', text('P13b')], TALENT_SYSTEMS),
        line(['name', '制度名称', '照着文件抄。', text('P13b')], 80, { blind: true }),
      ],
      { when: systemIs('all', 'some') },
    ),
    photos(
      ['systemPhotos', '五项制度文本的照片', '拍封面和主要条款即可。', text('P13b')],
      'talentSystem',
      PURPOSE,
      { when: systemIs('all', 'some') },
    ),
    prose(['talentSystemNote', '缺的制度怎样补', '不齐的由人工判断。', text('P13b')], 500, {
      when: systemIs('some', 'none'),
    }),
    yesNo(['confirmsMethod', '单位是否认可领办人的操作方法或记录', '政策要求是本单位公认的。', text('P8a')]),
    yesNo(
      [
        'keyRoleStatement',
        '单位能否证明领办人是革新的技术骨干',
        '政策要求发挥重要作用，由单位证明。',
        text('P10b'),
      ],
      { fact: 'master.keyRoleStatement' },
    ),
    line(['contactName', '单位联系人', '申报由单位联系人提交。', ours('联系方式')], 30, { blind: true }),
    code('phone', ['contactPhone', '单位联系人手机号', '需要补正时我们联系单位。', ours('联系方式')]),
  ],
}
