import type { Option } from '../../definition'

/** P13b: the five systems of the policy text. */
export const TALENT_SYSTEMS: readonly Option[] = [
  { value: 'training', label: '培养' },
  { value: 'selection', label: '选拔' },
  { value: 'use', label: '使用' },
  { value: 'evaluation', label: '评价' },
  { value: 'incentive', label: '激励' },
]
