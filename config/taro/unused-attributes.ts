/** What no page of ours sets on a view; each would be written out some forty times in the templates. */
export const unusedOnViews = [
  'animation',
  'bindAnimationStart',
  'bindAnimationIteration',
  'bindAnimationEnd',
  'bindTransitionEnd',
  'hover-start-time',
  'hover-stay-time',
] as const
