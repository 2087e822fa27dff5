import type { FileRef, FilingValues, Form, Row } from '#policy'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A synthetic identity number with a right check digit; `serial` tells people apart. */
export function idNumberOf(serial: number): string {
  // Three figures tell the people of one day apart; the next thousand are born a day later.
  const day = 15 + Math.floor(serial / 1000)
  const body = `110115198506${day}${String(serial % 1000).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return body + '10X98765432'[sum % 11]
}

const CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** A made-up credit code with a right check character; `serial` tells units apart. */
export function creditCodeOf(serial: number): string {
  const body = `91110115MA9${String(serial).padStart(6, '0')}`
  const sum = CODE_WEIGHTS.reduce(
    (total, weight, index) => total + weight * CODE_CHARACTERS.indexOf(body[index] ?? ''),
    0,
  )
  return body + (CODE_CHARACTERS[(31 - (sum % 31)) % 31] ?? '')
}

/** A photo as a device names it before it is sent. */
export function photo(id: string): FileRef {
  return { id, sha256: 'a'.repeat(64), size: 120_000 }
}

/** A regular employee of the unit who counts as a team member. */
export function member(serial: number): Row {
  return {
    id: `m${serial}`,
    name: `成员${serial}`,
    idNumber: idNumberOf(serial),
    employment: 'formal',
    type: 'skilled',
    level: '高级工',
  }
}

/** A certificate of 技师 whose number agrees with what it prints. */
export function certificate(): Row {
  return {
    id: 'c1',
    kind: 'skillLevel',
    level: 'level2',
    number: 'S000011010001232000123',
    issuedOn: '2023-06-15',
  }
}

/** An application with every answer a 技师 with a listed occupation and a T3 project is asked, all of them good. */
export function completeApplication(): FilingValues {
  return {
    leader: {
      name: '王建国',
      idType: 'residentId',
      idNumber: idNumberOf(1),
      phone: '13800000000',
      employment: 'employed',
      employmentPhotos: [photo('employment')],
      onTheLine: true,
      position: '焊接车间焊工',
      yearsInOccupation: 18,
      occupation: '6-18-02-04 焊工',
    },
    certificate: {
      has: true,
      papers: [certificate()],
      photos: [photo('certificate')],
    },
    achievements: {
      methodOrRecord: 'method',
      methodText: '薄板立焊一次成形法，全车间采用。',
      productivity: [{ id: 'p1', what: '每件用时', before: '40 分钟', after: '25 分钟' }],
      innovationRole: 'lead',
      inventions: [{ id: 'i1', what: '焊接工装改造', ownPart: '主持设计和试制' }],
      innovationPhotos: [photo('innovation')],
      standards: [{ id: 'w1', name: '企业焊接作业指导书', number: 'Q/HJ-12', ownPart: '主要起草人' }],
      benefit: '每年节约材料费 20 万元。',
      photos: [photo('achievement')],
    },
    mentoring: {
      technicalTeam: '焊接班组 12 人。',
      passesOnSkill: '每周一次现场教学。',
      apprenticesOrContests: 'apprentices',
      apprentices: [{ id: 'a1', name: '李明', outcome: '班组长，高级工' }],
      proofPhotos: [photo('apprentice')],
    },
    unit: {
      name: '北京样例机械有限公司',
      creditCode: '91350100M000100Y43',
      kind: 'enterprise',
      licencePhotos: [photo('licence')],
      inDistrict: 'both',
      registeredAddress: '北京市大兴区样例路 1 号',
      hasSites: false,
      staff: 300,
      skilledStaff: 120,
      highlySkilledStaff: 40,
      echelon: [{ id: 'e1', level: 'level3', people: 20 }],
      talentSystem: 'all',
      systems: ['training', 'selection', 'use', 'evaluation', 'incentive'].map((kind) => ({
        id: kind,
        kind,
        name: '技能人才管理办法',
      })),
      systemPhotos: [photo('systems')],
      confirmsMethod: true,
      keyRoleStatement: true,
      contactName: '赵静',
      contactPhone: '13900000000',
    },
    conditions: {
      workshopName: '王建国焊工技能大师工作室',
      premises: 'inDistrict',
      address: '北京市大兴区样例路 1 号 3 号厂房',
      areaSqm: 120,
      equipment: [{ id: 'q1', name: '焊机', quantity: 8 }],
      premisesPhotos: [photo('premises')],
      fundingFen: 10_000_000,
      ledger: '技能大师工作室专项',
      rulesPhotos: [photo('rules')],
      duties: '技术攻关、带徒传技、技艺交流。',
      goals: [{ id: 'g1', year: 2027, what: '培养高级工', target: '每年 5 人' }],
    },
    team: { members: [member(2), member(3), member(4)], proofPhotos: [photo('proof')] },
    project: {
      name: '薄板焊接变形控制',
      kind: 'T3',
      industry: '3311 金属结构制造',
      onNegativeList: 'no',
      positioning: 'innovation',
      positioningText: '提升本区装备制造工艺水平。',
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
    },
    grounds: { need: '返修率高，影响交付。' },
    content: {
      goal: '变形量降低一半。',
      work: '试验、定型、培训。',
      indicators: [{ id: 'k1', what: '返修率', now: '6%', target: '2%', proof: '生产报表' }],
      problem: '薄板焊接变形大，返修率高。',
      expectedOutput: '形成工作法一项，返修率降到 2%。',
    },
    plan: {
      stages: [{ id: 's1', what: '试验', startsOn: '2027-01-01', endsOn: '2027-06-30', result: '试验报告' }],
    },
    organisation: { duties: [{ id: 'd1', who: '成员2', duty: '试验' }] },
    funding: {
      grantFen: 5_000_000,
      ownFen: 1_000_000,
      budget: [{ id: 'b1', subject: 'research', item: '材料和工装', amountFen: 6_000_000 }],
    },
    leaderPromise: { agrees: true, leadsNoOther: true },
    unitPromise: { agrees: true },
  }
}

/** A progress entry with every answer. */
export function completeEntry(): FilingValues {
  return {
    entry: {
      happenedOn: '2027-03-10',
      kind: 'mentoring',
      what: '现场教学立焊。',
      peopleTrained: 6,
      output: '教学视频一套',
      spentFen: 120_000,
      photos: [photo('scene')],
      milestone: '试验',
      percent: 40,
      issue: '试验用的母材晚到一周。',
    },
  }
}

/** An annual report with every answer. */
export function completeReport(): FilingValues {
  return {
    state: { running: 'normal', hasOtherChange: false, teamSize: 4 },
    summary: {
      researchCount: 3,
      researchSummary: '完成三次试验。',
      mentoringCount: 10,
      exchangeCount: 1,
      otherCount: 0,
      peopleTrained: 36,
      apprentices: 6,
      highlySkilled: 2,
      outputs: '工作法一项。',
      benefits: '节约材料费 20 万元。',
      socialBenefits: '两次到职业学校示范。',
    },
    nextYear: {
      goals: '推广到两个车间。',
      tasks: [{ id: 't1', what: '推广', dueOn: '2028-06-30', who: '王建国' }],
      leaderConfirms: 'confirmed',
    },
    unitPart: {
      ownFundingFen: 10_000_000,
      spentFen: 8_000_000,
      balanceFen: 2_000_000,
      management: '每季度检查一次专账。',
      agrees: true,
    },
  }
}

/** Values with some answers of one section changed; `null` takes an answer away. */
export function withAnswers(
  values: FilingValues,
  sectionId: string,
  answers: FilingValues[string],
): FilingValues {
  return { ...values, [sectionId]: { ...values[sectionId], ...answers } }
}

/** Everything that is answered, without the photos, which are taken on the way. */
export function withoutPhotos(form: Form, values: FilingValues): FilingValues {
  const sections = form.sections.map(({ id, fields }) => {
    const photos = fields.filter(({ type }) => type === 'photos').map((field) => field.id)
    const kept = Object.entries(values[id] ?? {}).filter(([field]) => !photos.includes(field))
    return [id, Object.fromEntries(kept)]
  })
  return Object.fromEntries(sections) as FilingValues
}
