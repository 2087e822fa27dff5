import type { Condition, Section } from '../../definition'
import { optionsOf, practice, text } from '../basis'
import { line, OPTIONAL, pick, prose, rows, whole } from '../fields'

const CHONGQING = practice('重庆市建设项目任务书')
const isKind = (...is: readonly string[]): readonly Condition[] => [{ field: 'project.kind', is }]
const focusesOn = (...is: readonly string[]): readonly Condition[] => [{ field: 'content.trainingFocus', is }]

export const CONTENT: Section = {
  id: 'content',
  title: '填写项目目标与内容',
  owner: 'leader',
  fields: [
    prose(['goal', '项目目标', '评审通过后按计划书执行，验收时对照。', text('P29b')], 500),
    prose(['work', '项目内容', '评审通过后按计划书执行，验收时对照。', text('P29b')], 1000),
    pick(
      ['trainingFocus', '培训围绕什么开展', '围绕“两区”建设或急需紧缺职业（工种）。', text('P20')],
      optionsOf('project.trainingFocus'),
      { when: isKind('T1'), fact: 'project.trainingFocus' },
    ),
    prose(['twoZones', '怎样服务“两区”建设', '供专家评审。', text('P20')], 300, {
      when: focusesOn('twoZones', 'both'),
    }),
    line(['shortageOccupation', '是哪个急需紧缺职业（工种）', '供专家评审。', text('P20')], 60, {
      when: focusesOn('shortage', 'both'),
    }),
    whole(['traineeNumber', '计划培养多少人', '政策要求能有效带动技能人才培养。', text('P20')], 9999, '人', {
      when: isKind('T1'),
      fact: 'project.traineeNumber',
      min: 1,
    }),
    prose(
      [
        'deliverables',
        '要完成的标准、产品或培训资源',
        '政策要求对产品升级、技术进步有推动作用。',
        text('P21'),
      ],
      500,
      { when: isKind('T2'), fact: 'project.deliverables' },
    ),
    prose(['problem', '要解决的工艺技术难题', '政策要求能切实解决工艺技术难题。', text('P22')], 500, {
      when: isKind('T3'),
      fact: 'project.problem',
    }),
    prose(['expectedOutput', '预期的产出或效益', '政策要求产生一定的产出或效益。', text('P22')], 500, {
      when: isKind('T3'),
      fact: 'project.expectedOutput',
    }),
    prose(['events', '要办的展示、协作、研修或交流活动', '政策要求具有良好的社会效益。', text('P23')], 500, {
      when: isKind('T4'),
      fact: 'project.events',
      hint: '写活动名称、时间和预计参加人数。',
    }),
    prose(['otherReason', '为什么合理、实用、可行', '其他类项目由人工认定。', text('P24')], 500, {
      when: isKind('T5'),
    }),
    prose(['benefit', '预期的经济和社会效益', '供专家评审。没有的可以不填。', text('P23')], 500, {
      ...OPTIONAL,
      when: isKind('T1', 'T2', 'T4', 'T5'),
    }),
    rows(['indicators', '考核指标', '验收时逐项对照。', CHONGQING], '指标', [
      line(['what', '指标名称', '写能数得出来的事。', CHONGQING], 80),
      line(['now', '目前的数', '没有的可以不填。', CHONGQING], 60, OPTIONAL),
      line(['target', '要达到的数', '验收时对照。', CHONGQING], 60),
      line(['proof', '用什么证明', '如证书、报告、照片。没定的可以不填。', CHONGQING], 80, OPTIONAL),
    ]),
    rows(
      ['outputs', '预期成果', '人才、标准、产品、课程、专利等。没有的可以不填。', text('P22')],
      '成果',
      [
        pick(
          ['kind', '成果种类', '选最接近的一类。', text('P22')],
          [
            { value: 'people', label: '培养人才' },
            { value: 'standard', label: '标准或工作法' },
            { value: 'product', label: '产品' },
            { value: 'course', label: '课程或教材' },
            { value: 'patent', label: '专利或著作权' },
            { value: 'other', label: '其他' },
          ],
        ),
        whole(['quantity', '成果数量', '写计划完成的数量。', text('P22')], 99_999, '项（人）', { min: 1 }),
        line(['what', '成果说明', '写名称或内容。没有的可以不填。', text('P22')], 100, OPTIONAL),
      ],
      OPTIONAL,
    ),
  ],
}
