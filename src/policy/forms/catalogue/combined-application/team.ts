import { PARAMETERS } from '../../../parameters'
import type { Section } from '../../definition'
import { ours, text } from '../basis'
import { code, line, OPTIONAL, photos, pick, rows } from '../fields'
import { PURPOSE } from './purpose'

export const TEAM: Section = {
  id: 'team',
  title: '填写团队成员',
  owner: 'unit',
  carries: true,
  across: ['team'],
  fields: [
    rows(
      ['members', '除领办人外的团队成员', '除技能大师外，应有 3 名以上正式员工。', text('P16a')],
      '团队成员',
      [
        line(['name', '成员姓名', '团队名单要写。', text('P16a')], 30, { blind: true }),
        code('idNumber', [
          'idNumber',
          '成员证件号码',
          '避免同一人写两次，加密保存。',
          ours('核对成员不重复'),
        ]),
        pick(
          ['employment', '用工形式', '只有正式员工计入人数。', text('P16b')],
          [
            { value: 'formal', label: '正式员工' },
            { value: 'dispatch', label: '劳务派遣', hint: '不计入人数' },
            { value: 'intern', label: '实习或其他', hint: '不计入人数' },
          ],
        ),
        pick(
          ['type', '人员类别', '成员可以是技能人才或专业技术人才。', text('P16c')],
          [
            { value: 'skilled', label: '技能人才' },
            { value: 'professional', label: '专业技术人才' },
          ],
        ),
        line(['level', '技能等级或职称', '供专家判断团队的水平。', text('P16c')], 40),
        line(['post', '成员岗位', '供专家判断分工。没有的可以不填。', ours('团队分工')], 50, OPTIONAL),
        line(['duty', '在工作室的分工', '供专家判断分工。没定的可以不填。', ours('团队分工')], 80, OPTIONAL),
      ],
      {
        blind: true,
        fact: 'unit.teamMembers',
        min: PARAMETERS.teamMembersMin.value,
        max: 30,
        counter: '人',
        headline: ['name', 'level', 'employment'],
      },
    ),
    photos(
      ['proofPhotos', '正式员工的证明照片', '劳动合同或社保记录，证明是正式员工。', text('P16b')],
      'teamMember',
      PURPOSE,
      { hint: '技能证书、职称证书也可以拍在这里。' },
    ),
  ],
}
