import { PARAMETERS } from '#policy'
import { Modal, QRCode } from 'antd'

interface Props {
  readonly workshopName: string
  readonly unitName: string
  readonly plaqueNo: string
  readonly lead?: string
  readonly onClose: () => void
}

/** Where anybody checks a plaque: the public register of the phone pages, on our own origin. */
const checkUrl = (plaqueNo: string) =>
  `${location.origin}/pages/public/register-entry/index?plaqueNo=${encodeURIComponent(plaqueNo)}`

/** The bronze plaque: the one festive moment. */
export function Plaque({ workshopName, unitName, plaqueNo, lead, onClose }: Props) {
  return (
    <Modal open footer={null} width={640} centered title={lead ?? '铭牌'} onCancel={onClose}>
      <figure className="plaque" aria-label={`铭牌 ${workshopName} ${plaqueNo}`}>
        <p className="plaque-title">{PARAMETERS.titleName.value}</p>
        <p className="plaque-name">{workshopName}</p>
        <p className="plaque-unit">{unitName}</p>
        <figcaption>
          <span>
            编号 <strong>{plaqueNo}</strong>
            <br />
            大兴区人力资源社会保障局
          </span>
          <span aria-hidden="true">
            <QRCode
              value={checkUrl(plaqueNo)}
              type="svg"
              size={84}
              bordered={false}
              color="#3b2a12"
              bgColor="#f6e8c8"
              marginSize={2}
            />
          </span>
        </figcaption>
      </figure>
      <p className="quiet">扫码可在公开名录中查验。</p>
    </Modal>
  )
}
