import { Image } from 'antd'
import { imageUrl, thumbnailUrl } from '../../components/file-url'
import type { Application } from './types'

type File = Application['files'][number]

interface Props {
  readonly label: string
  readonly files: readonly File[]
}

/**
 * The files of one field: photos as thumbnails that open to zoom and turn, a PDF as a sheet that is saved and opened
 * outside this page, and what the virus scanner has not released, or refused, in words.
 */
export function PhotoStrip({ label, files }: Props) {
  const photos = files.filter(isReadablePhoto)
  return (
    <Image.PreviewGroup items={photos.map(({ id }) => imageUrl(id))}>
      <div className="photos">
        {files.map((file, index) => (
          <figure key={file.id}>
            <OneFile file={file} name={`${label} 第 ${index + 1} ${file.kind === 'pdf' ? '份' : '张'}`} />
            <figcaption>材料可信等级 {file.grade}</figcaption>
          </figure>
        ))}
      </div>
    </Image.PreviewGroup>
  )
}

const isReadablePhoto = ({ kind, state }: File): boolean => kind === 'photo' && state === 'stored'

function OneFile({ file: { id, kind, state }, name }: { file: File; name: string }) {
  if (state === 'held') return <p className="quiet">待安全检查，检查后才能打开</p>
  if (state === 'refused') return <p className="quiet">没有通过安全检查，已不能打开</p>
  if (kind === 'photo')
    return <Image src={thumbnailUrl(id)} alt={name} width={112} height={84} preview={{ mask: false }} />
  return (
    <a href={imageUrl(id)} download>
      <img src={thumbnailUrl(id)} alt="" width={63} height={84} />
      下载{name}（PDF）
    </a>
  )
}
