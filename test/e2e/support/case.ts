/** The application of the chain: complete, made up, and different from those the demo brings along. */
import { factsFromFiling, fillableSections, type FileRef, newestForm } from '#policy'
import { PHOTO_PLACES, type PhotoPlace, sampleApplication } from '../../../src/server/demo/sample-application'
import { idNumberOf } from '../../builders/filings'

export const form = newestForm('combined-application')

const photos = Object.fromEntries(
  PHOTO_PLACES.map((place) => [place, { id: place, sha256: '', size: 0 }]),
) as Record<PhotoPlace, FileRef>

export const workshopName = '示例电工技能大师工作室'
export const projectName = '示例：青年电工带徒培训项目'

export const values = sampleApplication(
  {
    unitName: '示例电气有限公司（虚构）',
    creditCode: '91110115MA0000031L',
    contactName: '示例联系人甲',
    contactPhone: '13800000002',
    leaderName: '示例领办人甲',
    leaderIdNumber: idNumberOf(1),
    leaderPhone: '13800000001',
    occupation: '6-31-01-03 电工',
    certificateNumber: 'S000011010001191000001',
    certificateIssuedOn: '2019-06-15',
    teamIdNumbers: [idNumberOf(2), idNumberOf(3), idNumberOf(4)],
    workshopName,
    projectName,
    startsOn: '2027-01-01',
    endsOn: '2027-12-31',
  },
  photos,
)

/** The same person's answers to the self-check. */
export const facts = factsFromFiling(form, values)

export const sectionsOf = (owner: 'leader' | 'unit'): readonly string[] =>
  fillableSections(form)
    .filter((section) => section.owner === owner)
    .map(({ id }) => id)

export const titleOf = (sectionId: string): string =>
  form.sections.find(({ id }) => id === sectionId)?.title ?? ''
