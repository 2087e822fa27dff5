import type { Field, FilingForm } from '#policy'

const common = {
  why: '为了试一试。',
  basis: { kind: 'ours', note: '试验' },
  required: true,
  blind: false,
} as const

const options = [
  { value: 'a', label: '甲' },
  { value: 'b', label: '乙', hint: '第二个' },
]

export const FIELDS = [
  { ...common, id: 'text', type: 'text', label: '名称', maxLength: 20 },
  { ...common, id: 'longText', type: 'longText', label: '说明', maxLength: 200 },
  { ...common, id: 'integer', type: 'integer', label: '人数', min: 0, max: 99, unit: '人' },
  { ...common, id: 'money', type: 'money', label: '金额', minFen: 0, maxFen: 10_000 },
  { ...common, id: 'date', type: 'date', label: '日期' },
  { ...common, id: 'choice', type: 'choice', label: '选一个', options },
  { ...common, id: 'choices', type: 'choices', label: '选几个', options },
  { ...common, id: 'yesNo', type: 'yesNo', label: '是不是' },
  { ...common, id: 'promise', type: 'yesNo', label: '确认属实', mustBeYes: true },
  { ...common, id: 'phone', type: 'phone', label: '手机号', sensitive: true },
  { ...common, id: 'idNumber', type: 'idNumber', label: '证件号码', sensitive: true },
  { ...common, id: 'creditCode', type: 'creditCode', label: '信用代码' },
  { ...common, id: 'number', type: 'certificateNumber', label: '证书编号', sensitive: true },
  { ...common, id: 'occupation', type: 'occupation', label: '职业' },
  { ...common, id: 'industry', type: 'industry', label: '行业' },
  {
    ...common,
    id: 'photos',
    type: 'photos',
    evidence: 'activity',
    label: '照片',
    min: 1,
    max: 2,
    purpose: '试验',
  },
  {
    ...common,
    id: 'rows',
    type: 'rows',
    label: '清单',
    min: 2,
    max: 3,
    rowName: '一行',
    columns: [
      { ...common, id: 'what', type: 'text', label: '做什么', maxLength: 20 },
      { ...common, id: 'due', type: 'date', label: '到哪天' },
    ],
  },
] as const satisfies readonly Field[]

/** A form with one question of every type, each in a section of its own. */
export const EVERY_TYPE: FilingForm = {
  id: 'progress-entry',
  version: 99,
  title: '每种题一道',
  sections: FIELDS.map((field) => ({ id: field.id, title: field.label, owner: 'leader', fields: [field] })),
}
