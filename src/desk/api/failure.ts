import { ApiError, type ErrorCode } from '#contract'

/** What a person is told when something did not work: what happened, what to do next. */
export interface Failure {
  readonly code: ErrorCode | 'NO_ANSWER'
  readonly message: string
  readonly next: string
  readonly problems: readonly string[]
}

/** The registry's two sentences for a refusal; for silence, that the outcome is unknown. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApiError) {
    const { code, message, next, problems = [] } = error.detail
    return { code, message, next, problems: problems.map((problem) => problem.message) }
  }
  return {
    code: 'NO_ANSWER',
    message: '没有收到服务器的回应。',
    next: '请检查网络后再试；重复操作不会办理两次，已填写的内容都还在。',
    problems: [],
  }
}
