import { whatCarries, restsOn, type Bearers } from '#policy'
import { RULES } from '../../../src/policy/eligibility/assess'
import { isCarried } from '../../../src/policy/trace/carries'
import type { Form } from '../../../src/policy/forms/definition'
import type { Lifecycle } from '../../../src/policy/lifecycle/transition'

const lifecycle: Lifecycle<string, string> = {
  thing: '铭牌',
  initial: 'made',
  final: ['given'],
  publicName: { made: '已制作', given: '已发放' },
  rows: [
    {
      from: 'made',
      event: 'give',
      by: ['officer'],
      requires: '签收',
      to: 'given',
      cite: { kind: 'text', clause: 'P28c' },
    },
    {
      from: 'given',
      event: 'lose',
      by: ['officer'],
      requires: '登报',
      to: 'made',
      cite: { kind: 'ours', note: '补发' },
    },
  ],
}

const form: Form = {
  id: 'annual-report',
  version: 1,
  title: '年度报告',
  sections: [
    {
      id: 'work',
      title: '填写工作',
      owner: 'leader',
      fields: [
        {
          id: 'activities',
          label: '活动',
          why: '看做了什么。',
          basis: { kind: 'ours', note: '汇总' },
          required: true,
          blind: false,
          type: 'rows',
          min: 1,
          max: 9,
          rowName: '一次活动',
          columns: [
            {
              id: 'kind',
              label: '类别',
              why: '按类别汇总。',
              basis: { kind: 'text', clause: 'P44b' },
              required: true,
              blind: false,
              type: 'text',
              maxLength: 9,
            },
          ],
        },
      ],
    },
  ],
}

const bearers: Bearers = {
  rules: RULES,
  lifecycles: [lifecycle],
  forms: [form],
  parameters: {
    quota: { cite: { kind: 'text', clause: 'P30b' } },
    ours: { cite: { kind: 'ours', note: '默认' } },
  },
  settings: { cycle: { clauses: ['P30a', 'P31'] } },
  decisions: [{ id: 'rounds.withinQuota', clauses: ['P30b', 'P32b'], what: '名额够不够' }],
}

describe('what carries a clause', () => {
  test('a rule, by its own clause and by those it covers besides', () => {
    const [rule] = RULES.filter(({ covers }) => covers.length > 0)
    for (const id of [rule!.clause, ...rule!.covers]) expect(whatCarries(id, bearers).rules).toContain(rule)
  })

  test('a row of a lifecycle that cites it, none that is ours', () => {
    const { steps } = whatCarries('P28c', bearers)
    expect(steps.map(({ row }) => row.event)).toEqual(['give'])
    expect(steps[0]?.lifecycle.publicName[steps[0].row.to]).toBe('已发放')
  })

  test('parameters, settings and decisions by the clauses they name', () => {
    expect(whatCarries('P30b', bearers)).toMatchObject({
      parameters: ['quota'],
      settings: [],
      decisions: [{ id: 'rounds.withinQuota' }],
    })
    expect(whatCarries('P31', bearers).settings).toEqual(['cycle'])
  })

  test('a question of a form, also one that stands in a row of a list', () => {
    const [asked, ...others] = whatCarries('P44b', bearers).fields
    expect(others).toEqual([])
    expect([asked?.section.id, asked?.field.id, asked?.column?.id]).toEqual(['work', 'activities', 'kind'])
  })

  test('a whole sentence is carried by what carries a part of it, a part only by what names it', () => {
    expect(restsOn('P30', 'P30b')).toBe(true)
    expect(restsOn('P30a', 'P30b')).toBe(false)
    expect(restsOn('P30b', 'P30')).toBe(false)
    expect(restsOn('P3', 'P30')).toBe(false)
    const { settings, parameters, decisions } = whatCarries('P30', bearers)
    expect([settings, parameters, decisions.length]).toEqual([['cycle'], ['quota'], 1])
  })

  test('nothing is found for a clause that nothing names, and nothing among no bearers', () => {
    expect(isCarried(whatCarries('P1a', bearers))).toBe(false)
    expect(isCarried(whatCarries('P30b', {}))).toBe(false)
    expect(isCarried(whatCarries('P30b', bearers))).toBe(true)
  })
})
