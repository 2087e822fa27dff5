import { inkPath, momentText, SIGNATURE_BOX } from '#policy'
import { Space, Typography } from 'antd'
import type { Application } from './types'

/** Sensitive numbers are masked in the form an officer prints. */
function papersOf({ id, packageNo }: Application) {
  const filing = `/api/filings/${encodeURIComponent(id)}`
  return [
    { words: '回执', path: `${filing}/receipts/${packageNo}/pdf` },
    { words: '申报表（PDF）', path: `${filing}/form.pdf` },
    { words: '申报表（Word）', path: `${filing}/form.docx` },
  ]
}

/** 回执 and what proves that the package is the one that was submitted. */
export function PackagePanel({ application }: { application: Application }) {
  const { receiptNo, submittedAt, packageNo, packageSha256, members, certification } = application
  return (
    <section className="card" aria-label="回执">
      <dl className="facts">
        <div>
          <dt>回执编号</dt>
          <dd>{receiptNo === null ? '—' : <Typography.Text copyable>{receiptNo}</Typography.Text>}</dd>
        </div>
        <div>
          <dt>首次提交</dt>
          <dd>
            {submittedAt === null ? '—' : momentText(submittedAt)}
            {packageNo > 1 && <span className="quiet">申报时间以此为准，现为第 {packageNo} 次提交</span>}
          </dd>
        </div>
        <div>
          <dt>材料校验码</dt>
          <dd>
            <Typography.Text className="hash" copyable={{ text: packageSha256 }}>
              {packageSha256.slice(0, 8)}…{packageSha256.slice(-8)}
            </Typography.Text>
          </dd>
        </div>
        <div>
          <dt>打印</dt>
          <dd>
            <Space size="middle" wrap>
              {papersOf(application).map(({ words, path }) => (
                <a key={path} href={path} download>
                  {words}
                </a>
              ))}
            </Space>
          </dd>
        </div>
        {certification !== null && (
          <div>
            <dt>单位确认</dt>
            <dd>
              {certification.name}
              <span className="quiet">{momentText(certification.at)}</span>
              <div className="quiet">{certification.declaration}</div>
              {certification.signature !== null && (
                <svg
                  role="img"
                  aria-label={`${certification.name}的签字`}
                  width={150}
                  viewBox={`0 0 ${SIGNATURE_BOX.width} ${SIGNATURE_BOX.height}`}
                >
                  <path
                    d={inkPath(certification.signature)}
                    fill="none"
                    stroke="currentColor"
                    strokeWidth={7}
                    strokeLinecap="round"
                    strokeLinejoin="round"
                  />
                </svg>
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>办理人</dt>
          <dd>{members.map(({ role, name }) => `${role} ${name}`).join('、')}</dd>
        </div>
      </dl>
    </section>
  )
}
