export interface ErrorEntry {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 423 | 429 | 500 | 503
  readonly message: string
  readonly next: string
}

/** Entries of the registry, held to their shape. */
export function registry<const T extends Record<string, ErrorEntry>>(entries: T): T {
  return entries
}

/**
 * The part of the registry (`errors.ts`) a phone says by itself, without an answer; every other refusal comes with its
 * sentences, so that a phone carries only these.
 */
export const FORESEEN_ERRORS = /* @__PURE__ */ registry({
  FILE_DAMAGED: {
    status: 422,
    message: '文件已损坏，打不开。',
    next: '照片请重新拍一张；PDF 请重新导出，或者打印出来拍照。',
  },
  FORM_UNKNOWN: {
    status: 409,
    message: '这份材料用的表格较新，现在的版本打不开。',
    next: '请更新到最新版本后再打开；已填写的内容都还在。',
  },
  FILE_UNSAFE: {
    status: 422,
    message: '文件没有通过安全检查。',
    next: '照片请重新拍一张；PDF 请另存为不带脚本、动作和附件的，或者打印出来拍照。',
  },
  NOT_SIGNED_IN: { status: 401, message: '登录已过期。', next: '请重新登录，已填写的内容都还在。' },
  FILE_HASH_MISMATCH: { status: 409, message: '照片在传输中有损坏。', next: '会自动重新上传，请稍等。' },
  CONFLICTS_OPEN: { status: 409, message: '还有没处理完的内容冲突。', next: '请先选择保留哪一个。' },
  FILES_MISSING: { status: 409, message: '还有照片没有传到服务器。', next: '请等照片上传完成后再提交。' },
  FILING_STALE: {
    status: 409,
    message: '服务器上的内容与您看到的不一致。',
    next: '请等同步完成，核对后再提交。',
  },
})

export type ForeseenCode = keyof typeof FORESEEN_ERRORS
