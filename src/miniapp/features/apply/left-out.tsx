import { hiddenAnswers, type FilingValues } from '#policy'
import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { LinkRow } from '../../components/section'
import { go } from '../../platform'
import type { Draft } from '../forms/draft'

interface Props {
  draft: Draft
  values: FilingValues
}

/** What was answered and will not be submitted, since an earlier answer made it needless; each with the way back. */
export function LeftOut({ draft: { form, filingId }, values }: Props) {
  const hidden = hiddenAnswers(form, values)
  if (hidden.length === 0) return null
  return (
    <Banner tone="plain" title={`下面 ${hidden.length} 项因为前面的回答不再需要，不会提交`}>
      <View>内容还留在草稿里。要提交的，请改前面的回答。</View>
      {hidden.map(({ section, path, label, text, because }) =>
        because === undefined ? (
          <View key={`${section}.${path}`}>{`${label}：${text}`}</View>
        ) : (
          <LinkRow
            key={`${section}.${path}`}
            title={`${label}：${text}`}
            note={`去看「${because.label}」`}
            onTap={() =>
              void go('applySection', { filingId, sectionId: because.section, fieldId: because.path })
            }
          />
        ),
      )}
    </Banner>
  )
}
