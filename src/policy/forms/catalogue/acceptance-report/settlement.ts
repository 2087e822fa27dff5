import type { Section } from '../../definition'
import { columnsAgain } from '../again'
import { ours, text } from '../basis'
import { line, money, OPTIONAL, photos, pick, promise, rows, whole } from '../fields'
import { planned } from './planned'
import { PURPOSE, SAMPLE, SCIENCE } from './sources'

/** What was spent, beside the budget; paid only after acceptance, to the unit. */
export const SETTLEMENT: Section = {
  id: 'settlement',
  title: '填写经费决算',
  owner: 'unit',
  fields: [
    rows(['items', '经费决算', '对照预算，只填实际支出。', SAMPLE], '科目', [
      ...columnsAgain('project-plan', planned('budget'), 'items'),
      money(['spentGrantFen', '拟由补助资金支付', '验收通过后据此核定拨付。', SCIENCE]),
      money(['spentOwnFen', '由单位自筹资金支付', '没有的填 0。', SCIENCE]),
    ]),
    rows(
      ['assets', '购置的固定资产', '没有的可以不填。', SAMPLE],
      '资产',
      [
        line(['name', '资产名称和型号', '便于核对。', SAMPLE], 100),
        whole(['count', '数量', '便于核对。', SAMPLE], 9999, '台（套）', { min: 1 }),
        money(['amountFen', '资产金额', '便于核对。', SAMPLE], { minFen: 1 }),
        pick(
          ['paidFrom', '资金来源', '便于核对。', SAMPLE],
          [
            { value: 'grant', label: '补助资金' },
            { value: 'own', label: '单位自筹' },
          ],
        ),
      ],
      OPTIONAL,
    ),
    photos(
      ['ledgerPhotos', '专账（科目）明细和支出凭证的照片', '政策要求设专账，规范使用资金。', text('P14c')],
      'ledger',
      PURPOSE,
      { max: 30 },
    ),
    photos(['auditPhotos', '经费审计报告的照片', '没有审计的可以不拍。', SAMPLE], 'audit', PURPOSE, OPTIONAL),
    line(['financeOfficer', '财务负责人姓名', '对决算负责。', SCIENCE], 30, { blind: true }),
    promise(['financeDeclares', '财务负责人声明决算真实、专账清楚', '确保资金规范使用。', SCIENCE], {
      onPaper: 'signature',
    }),
    line(['bank', '收款开户银行', '补助拨付给单位。', ours('拨付到单位账户')], 80, { blind: true }),
    line(['account', '收款账号', '收款人是单位，不是个人。加密保存。', ours('拨付到单位账户')], 40, {
      blind: true,
      sensitive: true,
    }),
    photos(
      ['accountPhotos', '单位收款账户信息的照片', '和账号核对。', ours('拨付到单位账户')],
      'account',
      PURPOSE,
    ),
  ],
}
