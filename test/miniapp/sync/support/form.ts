import type { Field, Form } from '#policy'

const common = {
  why: '测试用',
  basis: { kind: 'ours', note: '测试' },
  required: false,
  blind: false,
} as const
const text = (id: string, sensitive = false): Field & { readonly type: 'text' } => ({
  ...common,
  id,
  label: id,
  type: 'text',
  maxLength: 200,
  sensitive,
})

/** A small form with every kind of value the sync client treats differently. */
export const TEST_FORM: Form = {
  id: 'combined-application',
  version: 1,
  title: '测试表',
  sections: [
    {
      id: 'person',
      title: '填写个人情况',
      owner: 'leader',
      fields: [
        text('name'),
        text('skill'),
        text('idNumber', true),
        {
          ...common,
          id: 'team',
          label: '团队',
          type: 'rows',
          min: 0,
          max: 20,
          rowName: '添加成员',
          columns: [text('member'), text('phone', true)],
        },
        {
          ...common,
          id: 'certificate',
          label: '证书',
          type: 'photos',
          evidence: 'certificate',
          min: 0,
          max: 5,
          purpose: '测试',
        },
      ],
    },
    { id: 'unit', title: '填写单位情况', owner: 'unit', fields: [text('unitName'), text('address')] },
  ],
}
