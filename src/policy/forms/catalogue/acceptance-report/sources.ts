import { practice } from '../basis'

/** General acceptance forms the order of the sections follows; not Daxing's. */
export const SAMPLE = practice('项目验收报告样表')
export const SCIENCE = practice('科技计划项目验收执行情况报告')
export const ANYANG = practice('安阳市科技计划项目验收报告')
/** Printed on the watermark. */
export const PURPOSE = '大兴区技能大师工作室建设项目验收'
