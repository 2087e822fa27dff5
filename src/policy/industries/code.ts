const INDUSTRY = /^([A-T]|\d{2,4})(?: |$)/

/** The GB/T 4754 code at the start of an industry value: `3421 金属切削机床制造` → `3421`. */
export function industryCode(value: string): string | undefined {
  return INDUSTRY.exec(value)?.[1]
}
