const typing = [
  'name',
  'placeholder-style',
  'cursor',
  'selection-start',
  'selection-end',
  'confirm-hold',
  'hold-keyboard',
  'bindKeyboardHeightChange',
  'bindSelectionChange',
  'bindKeyboardCompositionStart',
  'bindKeyboardCompositionUpdate',
  'bindKeyboardCompositionEnd',
] as const

/**
 * What no page of ours sets (a signature is drawn on a canvas); a view's would be written out some forty times in the
 * templates, an input's twice.
 */
export const unusedAttributes = {
  View: [
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
  ],
  Input: [
    ...typing,
    'safe-password-cert-path',
    'safe-password-length',
    'safe-password-time-stamp',
    'safe-password-nonce',
    'safe-password-salt',
    'safe-password-custom-hash',
    'auto-fill',
    'bindNicknameReview',
  ],
  Textarea: typing,
} as const
