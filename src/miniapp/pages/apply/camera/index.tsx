import { DraftGate } from '../../../features/forms/draft-gate'
import { CameraScreen } from '../../../features/photos/camera-screen'
import { back, replace, useRouteParams } from '../../../platform'

/** Photographs a page through an outline, for one question; back goes to that question. */
export default function CameraPage() {
  const { filingId, sectionId = '', fieldId = '', instead, reopen } = useRouteParams('camera')
  const leave = () =>
    reopen === '1' && filingId !== undefined
      ? replace('applySection', { filingId, sectionId, fieldId })
      : back()
  return (
    <DraftGate filingId={filingId} title="拍照">
      {(draft) => (
        <CameraScreen
          draft={draft}
          sectionId={sectionId}
          fieldId={fieldId}
          instead={instead}
          onLeave={() => void leave()}
        />
      )}
    </DraftGate>
  )
}
