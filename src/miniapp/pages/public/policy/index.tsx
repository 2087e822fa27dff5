import { CLAUSES, CURRENT_RULE_PACK, POLICY_TEXT, RULE_PACKS, type ClauseId } from '#policy'
import { useEffect } from 'react'
import { Banner } from '../../../components/banner'
import { Page } from '../../../components/page'
import { Card, LinkRow, Section } from '../../../components/section'
import { useGradually } from '../../../components/use-gradually'
import { LawLine } from '../../../features/policy/law-line'
import { sentencesOf } from '../../../features/policy/sentences'
import { go, showField, useRouteParams } from '../../../platform'

/** The bureau's explanation, whole and word for word; each sentence leads to what rests on it. */
export default function PolicyPage() {
  const { clause } = useRouteParams('policy')
  const marked = clause === undefined ? undefined : CLAUSES.get(clause as ClauseId)?.anchor
  const shown = useGradually(POLICY_TEXT.length, 4)
  const sections = POLICY_TEXT.slice(0, shown)
  const isThere = sections.some((section) => sentencesOf(section).some(({ id }) => id === marked))
  useEffect(() => {
    if (marked !== undefined && isThere) showField(marked)
  }, [marked, isThere])
  return (
    <Page title="政策原文">
      <Banner tone="plain" title="这是政策解读的原文，点一句看它用在哪里">
        {RULE_PACKS[CURRENT_RULE_PACK].note}
      </Banner>
      {sections.map((section) => (
        <Section key={section.anchor} title={section.heading}>
          {section.paragraphs.length > 0 && (
            <Card>
              {sentencesOf(section).map(({ id, text }) => (
                <LawLine
                  key={id}
                  id={id}
                  text={text}
                  isMarked={id === marked}
                  onTap={() => void go('clause', { clause: id })}
                />
              ))}
            </Card>
          )}
        </Section>
      ))}
      {shown === POLICY_TEXT.length && (
        <Section title="政策原文之外">
          <LinkRow
            title="本单位配置"
            note="政策没有写明、由本单位定的，不是政策原文"
            onTap={() => void go('ourSettings')}
          />
          <LinkRow title="新旧政策对比" onTap={() => void go('editions')} />
          <LinkRow title="常见问题" onTap={() => void go('faq')} />
          <LinkRow title="名词解释" onTap={() => void go('glossary', {})} />
        </Section>
      )}
    </Page>
  )
}
