/** Printed on the watermark of every page photographed for an application. */
export const PURPOSE = '大兴区技能大师工作室申报'
