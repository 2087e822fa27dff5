import type { Section } from '#policy'

const asked = {
  why: '用于测试',
  basis: { kind: 'ours', note: '测试' },
  required: false,
  blind: false,
} as const
/** A section with a field of every shape that edits can have. */
export const SECTION: Section = {
  id: 'sample',
  title: '填写样例',
  owner: 'leader',
  fields: [
    { ...asked, id: 'name', label: '姓名', type: 'text', maxLength: 5 },
    { ...asked, id: 'years', label: '年限', type: 'integer', min: 0, max: 60, unit: '年' },
    { ...asked, id: 'onDuty', label: '在职', type: 'yesNo' },
    { ...asked, id: 'phone', label: '电话', type: 'phone', sensitive: true },
    {
      ...asked,
      id: 'kinds',
      label: '类别',
      type: 'choices',
      options: [
        { value: 'a', label: '甲' },
        { value: 'b', label: '乙' },
      ],
    },
    {
      ...asked,
      id: 'proof',
      label: '照片',
      type: 'photos',
      evidence: 'activity',
      min: 0,
      max: 2,
      purpose: '测试',
    },
    {
      ...asked,
      id: 'team',
      label: '团队',
      type: 'rows',
      min: 0,
      max: 3,
      rowName: '成员',
      columns: [
        { ...asked, id: 'name', label: '姓名', type: 'text', maxLength: 5 },
        { ...asked, id: 'phone', label: '电话', type: 'phone', sensitive: true },
      ],
    },
  ],
}
