import type { FileRef, FilingValues } from '#policy'

/** What tells one fictional application from another. */
export interface SampleCase {
  readonly unitName: string
  readonly creditCode: string
  readonly contactName: string
  readonly contactPhone: string
  readonly leaderName: string
  readonly leaderIdNumber: string
  readonly leaderPhone: string
  readonly occupation: string
  readonly certificateNumber: string
  readonly certificateIssuedOn: string
  readonly teamIdNumbers: readonly [string, string, string]
  readonly workshopName: string
  readonly projectName: string
  readonly startsOn: string
  readonly endsOn: string
}

/** Where the sample has a photo: every place that asks for one. */
export const PHOTO_PLACES = [
  'leader.employmentPhotos',
  'certificate.photos',
  'achievements.photos',
  'achievements.innovationPhotos',
  'mentoring.proofPhotos',
  'unit.licencePhotos',
  'unit.systemPhotos',
  'conditions.premisesPhotos',
  'conditions.rulesPhotos',
  'team.proofPhotos',
] as const

export type PhotoPlace = (typeof PHOTO_PLACES)[number]

export type SampleProject = Pick<SampleCase, 'projectName' | 'startsOn' | 'endsOn'>

/** A complete application, fit to be submitted; every name and number in it is made up. */
export function sampleApplication(
  sample: SampleCase,
  photos: Readonly<Record<PhotoPlace, FileRef>>,
): FilingValues {
  return {
    ...masterPart(sample, photos),
    ...unitPart(sample, photos),
    ...projectPart(sample),
    leaderPromise: { agrees: true, leadsNoOther: true },
    unitPromise: { agrees: true },
  }
}

function masterPart(sample: SampleCase, photos: Readonly<Record<PhotoPlace, FileRef>>): FilingValues {
  return {
    leader: {
      name: sample.leaderName,
      idType: 'residentId',
      idNumber: sample.leaderIdNumber,
      phone: sample.leaderPhone,
      employment: 'employed',
      employmentPhotos: [photos['leader.employmentPhotos']],
      onTheLine: true,
      position: '班组长（示例）',
      yearsInOccupation: 18,
      occupation: sample.occupation,
    },
    certificate: {
      has: true,
      papers: [
        {
          id: 'sample-certificate-1',
          kind: 'skillLevel',
          level: 'level1',
          number: sample.certificateNumber,
          issuer: '示例评价机构（虚构）',
          issuedOn: sample.certificateIssuedOn,
        },
      ],
      photos: [photos['certificate.photos']],
    },
    achievements: {
      methodOrRecord: 'method',
      methodText: '示例：总结出一套快速装夹与校准的操作方法，在本单位三个班组使用。',
      productivity: [
        { id: 'sample-gain-1', what: '示例：单件加工时间', before: '42 分钟', after: '31 分钟' },
      ],
      innovationRole: 'lead',
      inventions: [{ id: 'sample-invention-1', what: '示例：改进专用夹具', ownPart: '负责方案设计和试制' }],
      innovationPhotos: [photos['achievements.innovationPhotos']],
      standards: [{ id: 'sample-standard-1', name: '示例：装夹校准作业指导书', ownPart: '主要起草人' }],
      benefit: '示例：一年节约工时约 2,600 小时，减少返工。',
      photos: [photos['achievements.photos']],
    },
    mentoring: {
      technicalTeam: '示例：由 6 名技术工人组成的攻关小组，分工明确。',
      passesOnSkill: '示例：每周一次现场讲解，每季度一次技能比武。',
      apprenticesOrContests: 'apprentices',
      apprentices: [
        {
          id: 'sample-apprentice-1',
          name: '示例徒弟甲',
          levelThen: 'level5',
          levelNow: 'level3',
          outcome: '示例：班组骨干',
        },
      ],
      proofPhotos: [photos['mentoring.proofPhotos']],
    },
  }
}

function unitPart(sample: SampleCase, photos: Readonly<Record<PhotoPlace, FileRef>>): FilingValues {
  return {
    unit: {
      name: sample.unitName,
      creditCode: sample.creditCode,
      kind: 'enterprise',
      licencePhotos: [photos['unit.licencePhotos']],
      inDistrict: 'both',
      registeredAddress: '北京市大兴区示例街 1 号（虚构地址）',
      hasSites: false,
      staff: 260,
      skilledStaff: 90,
      highlySkilledStaff: 30,
      echelon: [
        { id: 'echelon-1', level: 'level2', people: 4 },
        { id: 'echelon-2', level: 'level3', people: 11 },
      ],
      talentSystem: 'all',
      systems: ['training', 'selection', 'use', 'evaluation', 'incentive'].map((kind) => ({
        id: `sample-system-${kind}`,
        kind,
        name: '示例：技能人才管理办法',
      })),
      systemPhotos: [photos['unit.systemPhotos']],
      confirmsMethod: true,
      keyRoleStatement: true,
      contactName: sample.contactName,
      contactPhone: sample.contactPhone,
    },
    conditions: {
      workshopName: sample.workshopName,
      premises: 'inDistrict',
      address: '北京市大兴区示例街 1 号（虚构地址）',
      areaSqm: 120,
      equipment: [{ id: 'sample-equipment-1', name: '示例：专用设备', quantity: 4 }],
      premisesPhotos: [photos['conditions.premisesPhotos']],
      fundingFen: 10_000_000,
      ledger: '技能大师工作室专项经费（示例）',
      rulesPhotos: [photos['conditions.rulesPhotos']],
      duties: '示例：技术攻关、带徒传技、技艺交流。',
      goals: [
        {
          id: 'sample-goal-1',
          year: Number(sample.startsOn.slice(0, 4)),
          what: '培养青年技术工人',
          target: '一年 10 人',
        },
      ],
    },
    team: {
      members: sample.teamIdNumbers.map((idNumber, index) => ({
        id: `team-member-${index + 1}`,
        name: `示例成员${['甲', '乙', '丙'][index]}`,
        idNumber,
        employment: 'formal',
        type: 'skilled',
        level: '二级／技师',
      })),
      proofPhotos: [photos['team.proofPhotos']],
    },
  }
}

/** What a titled workshop files: the project alone (P34c). */
export function sampleProject(sample: SampleProject): FilingValues {
  return { ...projectPart(sample), leaderPromise: { agrees: true }, unitPromise: { agrees: true } }
}

function projectPart({ projectName, startsOn, endsOn }: SampleProject): FilingValues {
  return {
    project: {
      name: projectName,
      kind: 'T1',
      industry: '34 通用设备制造业',
      onNegativeList: 'no',
      positioning: 'innovation',
      positioningText: '示例：培养产业急需的技术工人，服务科技创新引领区建设。',
      startsOn,
      endsOn,
    },
    grounds: {
      need: '示例：青年技术工人紧缺，需要系统带徒。',
      survey: '示例：已有培训场地、教材和带徒经验。',
    },
    content: {
      goal: '示例：一年内培养 10 名青年技术工人。',
      work: '示例：编写教材、组织带徒、开展技能交流。',
      trainingFocus: 'shortage',
      shortageOccupation: '示例：数控加工',
      traineeNumber: 10,
      indicators: [{ id: 'sample-indicator-1', what: '通过考核的徒弟', now: '0 人', target: '10 人' }],
    },
    plan: {
      stages: [
        { id: 'sample-stage-1', what: '带徒培训和技能交流', startsOn, endsOn, result: '10 人通过考核' },
      ],
    },
    organisation: {
      duties: [{ id: 'sample-duty-1', who: '示例成员甲', duty: '示例：组织带徒培训' }],
    },
    funding: {
      grantFen: 4_000_000,
      ownFen: 2_000_000,
      budget: [
        { id: 'sample-budget-1', subject: 'training', item: '培训耗材', amountFen: 4_500_000 },
        { id: 'sample-budget-2', subject: 'other', item: '教材编写', amountFen: 1_500_000 },
      ],
    },
  }
}
