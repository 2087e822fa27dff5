import type { Form, NumberField, Section } from '../definition'
import { ours, practice } from './basis'
import { promise, prose, whole } from './fields'

const HANGZHOU = practice('杭州市考核评估标准')
const WHY = '分值是示例模板，每次评选可以修改，不是大兴区的规定。'

const score = (id: string, label: string, max: number): NumberField =>
  whole([id, label, WHY, HANGZHOU], max, '分')

/**
 * The items of Hangzhou's published sheet with their points, 100 in all. No sheet of Daxing or Beijing was found:
 * an example the bureau edits for each round, never Daxing's rule.
 */
const EXAMPLE: Section = {
  id: 'scores',
  title: '填写评分（示例模板）',
  owner: 'expert',
  fields: [
    score('premises', '基础保障：专用工作场地、学习交流场地', 10),
    score('equipment', '基础保障：设备能正常运作', 5),
    score('support', '基础保障：单位配套经费和制度保障', 10),
    score('accounts', '基础保障：经费使用合规、账目清楚', 10),
    score('rules', '日常管理：制度完善、职责明确并上墙', 5),
    score('reports', '日常管理：及时报送计划、总结', 10),
    score('innovation', '技术攻关：参与技术改造或革新', 5),
    score('spread', '技术攻关：总结推广成果、解决难题、经济效益', 10),
    score('meetings', '技术交流：交流会、研讨会、展示', 5),
    score('service', '技术交流：技能服务社会', 5),
    score('schools', '技术交流：校企合作', 5),
    score('apprentices', '带徒传艺：带徒机制和协议，每年带徒 10 人以上', 10),
    score('highlySkilled', '带徒传艺：每年培养高技能人才 3 人以上', 10),
  ],
}

/** 专家评审表 (P26c): filled in by one expert for one application, without the names. */
export const REVIEW_SHEET_FORM: Form = {
  id: 'review-sheet',
  version: 1,
  title: '专家评审表',
  sections: [
    {
      id: 'recusal',
      title: '作出回避声明',
      owner: 'expert',
      fields: [
        promise([
          'noConflict',
          '本人与申报单位、领办人没有利害关系',
          '有利害关系的请退出，换其他专家。',
          ours('评审回避'),
        ]),
      ],
    },
    EXAMPLE,
    {
      id: 'opinion',
      title: '填写评审意见',
      owner: 'expert',
      fields: [
        prose(['text', '专家评审意见', '分数之外的判断写在这里。', ours('评审记录')], 2000),
        promise(['signs', '以上评分和意见由本人独立作出', '评审记录归档。', ours('评审记录')], {
          onPaper: 'signature',
        }),
      ],
    },
  ],
}
