import { answersFor, isFillable, problemsIn, type Problem, type SectionAnswers } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { tappable } from '../../components/a11y'
import { Button } from '../../components/button'
import { AnswerList } from '../../components/section'
import { useGradually } from '../../components/use-gradually'
import { go, today } from '../../platform'
import type { FilingRecord } from '../../sync'
import { answersIn, type Draft } from '../forms/draft'
import './apply.css'

interface Props {
  draft: Draft
  filing: FilingRecord
  /** The part to begin with; the first where none is named. */
  sectionId: string | undefined
}

/** Everything answered, part by part; one part is open, all of them with one tap. */
export function AnswerSections({ draft, filing, sectionId }: Props) {
  const { form, filingId } = draft
  const values = answersIn(filing)
  const parts = answersFor(form, values).filter(({ section }) => section.owner !== 'officer')
  const problems = problemsIn(form, values, { today: today() })
  const ids = parts.map(({ section }) => section.id)
  const first = parts.find(({ section }) => isFillable(section))?.section.id ?? ''
  const [open, setOpen] = useState<readonly string[]>([ids.find((id) => id === sectionId) ?? first])
  // The names of all parts come first, what is in them right after: a light first drawing.
  const drawn = useGradually(ids.length + 1, 1)
  const isAllOpen = ids.every((id) => open.includes(id))
  const toggle = (id: string) =>
    setOpen(open.includes(id) ? open.filter((each) => each !== id) : [...open, id])
  const shown = drawn > 1 ? ids.filter((id) => open.includes(id)).slice(0, drawn) : []
  return (
    <>
      <View className="caption">标了“公示内容”的，列入拟定名单后会公示。</View>
      <Button kind="quiet" onTap={() => setOpen(isAllOpen ? [] : ids)}>
        {isAllOpen ? '全部收起' : '全部展开'}
      </Button>
      {parts.map((part) => {
        const { id, title } = part.section
        const note = standing(part, problems)
        const turn = open.includes(id) ? '收起' : '展开'
        return (
          <View key={id} className="section">
            <View
              className="part-head"
              {...tappable({
                label: `${title}，${note}，${turn}`,
                expanded: open.includes(id),
                onTap: () => toggle(id),
              })}
            >
              <View className="part-words">
                <View className="heading">{title}</View>
                <View>{note}</View>
              </View>
              <View className="part-turn">{turn}</View>
            </View>
            {shown.includes(id) && (
              <AnswerList
                answers={part.rows.map(({ path, label, text, source, isPublic }) => ({
                  id: path,
                  label,
                  value: text,
                  source,
                  note: isPublic && '公示内容',
                }))}
                {...(filing.sections[id]?.editable === false
                  ? {}
                  : {
                      onChange: (path: string) =>
                        void go('applySection', { filingId, sectionId: id, fieldId: path }),
                    })}
              />
            )}
            {shown.includes(id) && filing.meta.isOnServer && isFillable(part.section) && (
              <Button
                kind="quiet"
                label={`${title}的修改记录`}
                onTap={() => void go('applyChanges', { filingId, sectionId: id })}
              >
                修改记录
              </Button>
            )}
          </View>
        )
      })}
    </>
  )
}

function standing({ section, rows }: SectionAnswers, problems: readonly Problem[]): string {
  const wrong = problems.filter((problem) => problem.section === section.id).length
  return wrong === 0 ? `共 ${rows.length} 项` : `共 ${rows.length} 项，有 ${wrong} 处需要修改`
}
