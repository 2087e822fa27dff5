import { CLAUSES, CURRENT_RULE_PACK, POLICY_TEXT, RULE_PACKS, type ClauseId } from '#policy'
import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { a11y } from '../../../components/a11y'
import { Banner } from '../../../components/banner'
import { Page } from '../../../components/page'
import { Section } from '../../../components/section'
import { showField, useRouteParams } from '../../../platform'
import './index.css'

/** The bureau's explanation, whole and word for word; a clause opened from elsewhere is marked and in view. */
export default function PolicyPage() {
  const { clause } = useRouteParams('policy')
  const marked = clause === undefined ? undefined : CLAUSES.get(clause as ClauseId)?.anchor
  useEffect(() => {
    if (marked) showField(marked)
  }, [marked])
  return (
    <Page title="政策原文">
      <Banner tone="plain" title="这是政策解读的原文">
        {RULE_PACKS[CURRENT_RULE_PACK].note}
      </Banner>
      {POLICY_TEXT.map((section) => (
        <Section key={section.anchor} title={section.heading}>
          {section.paragraphs.map((paragraph, index) => (
            <View key={index} className="law">
              {paragraph.map((piece, at) =>
                typeof piece === 'string' ? (
                  <Text key={at}>{piece}</Text>
                ) : (
                  <View
                    key={at}
                    id={piece[0]}
                    className={piece[0] === marked ? 'law-sentence law-marked' : 'law-sentence'}
                    {...(piece[0] === marked
                      ? a11y({ role: 'group', label: `您要看的条文：${piece[1]}` })
                      : {})}
                  >
                    {piece[1]}
                  </View>
                ),
              )}
            </View>
          ))}
        </Section>
      ))}
    </Page>
  )
}
