import { Image } from 'antd'
import { imageUrl, thumbnailUrl } from '../../components/file-url'
import type { Application } from './types'

interface Props {
  readonly label: string
  readonly files: readonly Application['files'][number][]
}

/** Thumbnails of the photos of one field; a click opens the photo to zoom and turn. */
export function PhotoStrip({ label, files }: Props) {
  return (
    <Image.PreviewGroup items={files.map(({ id }) => imageUrl(id))}>
      <div className="photos">
        {files.map(({ id, grade }, index) => (
          <figure key={id}>
            <Image
              src={thumbnailUrl(id)}
              alt={`${label} 第 ${index + 1} 张`}
              width={112}
              height={84}
              preview={{ mask: false }}
            />
            <figcaption>材料可信等级 {grade}</figcaption>
          </figure>
        ))}
      </div>
    </Image.PreviewGroup>
  )
}
