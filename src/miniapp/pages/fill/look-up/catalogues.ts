import type { CatalogueField } from '#policy'
import {
  industriesUnder,
  industryPath,
  industryValue,
  occupationPath,
  occupationValue,
  searchIndustries,
  searchOccupations,
  type Industry,
  type OccupationFound,
} from '#policy/catalogues'
import type { Branch, Catalogue } from '../../../features/forms/catalogue'

const shown = 20

/** Code, name, and the way there, so that two entries of like names are told apart. */
const occupationChoice = ({ occupation, workType }: OccupationFound) => ({
  value: occupationValue(occupation),
  label: occupation.name,
  hint: [
    occupation.code,
    occupationPath(occupation.code).join(' › '),
    ...(workType === undefined ? [] : [`含工种：${workType}`]),
  ].join('　'),
})

const industryChoice = (industry: Industry) => ({
  value: industryValue(industry),
  label: industry.name,
  hint: [
    industry.code,
    industryPath(industry.code)
      .slice(0, -1)
      .map(({ name }) => name)
      .join(' › '),
  ]
    .filter(Boolean)
    .join('　'),
})

const industryBranch = (industry: Industry): Branch => ({
  code: industry.code,
  choice: { value: industryValue(industry), label: industry.name, hint: industry.code },
  hasMore: industry.level < 4,
})

/** The big tables come along with this page only. */
export const catalogues: Readonly<Record<CatalogueField['type'], Catalogue>> = {
  occupation: {
    find: (query) => searchOccupations(query, shown).map(occupationChoice),
  },
  industry: {
    find: (query) => searchIndustries(query, shown).map(industryChoice),
    under: (code) => industriesUnder(code).map(industryBranch),
  },
}
