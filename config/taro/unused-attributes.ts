/** What no page of ours sets on a view (a signature is drawn on a canvas); each would be written out some forty times in the templates. */
export const unusedOnViews = [
  'animation',
  'bindAnimationStart',
  'bindAnimationIteration',
  'bindAnimationEnd',
  'bindTransitionEnd',
  'hover-start-time',
  'hover-stay-time',
  'hover-stop-propagation',
  'bindLongPress',
  'bindTouchStart',
  'bindTouchEnd',
  'bindTouchCancel',
] as const
