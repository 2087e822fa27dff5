/** WeChat's experience audit marks every `:active` (hover-class is its way); NutUI ships some. */
const stripActive = () => ({
  postcssPlugin: 'strip-active',
  Rule(rule) {
    if (!rule.selector.includes(':active')) return
    const kept = rule.selectors.filter((selector) => !selector.includes(':active'))
    if (kept.length === 0) rule.remove()
    else rule.selectors = kept
  },
})
stripActive.postcss = true
module.exports = stripActive
