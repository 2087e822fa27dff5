import { FORESEEN_ERRORS, registry } from './foreseen-errors'

/** The one registry of refusals: code → HTTP status → what happened → what to do next. Both sentences are shown. */
export const ERRORS = /* @__PURE__ */ registry({
  ...FORESEEN_ERRORS,
  // any row
  REQUEST_INVALID: { status: 400, message: '提交的内容格式不对。', next: '请更新到最新版本后再试。' },
  IDEMPOTENCY_KEY_MISSING: { status: 400, message: '这次请求缺少编号。', next: '请更新到最新版本后再试。' },
  IDEMPOTENCY_KEY_REUSED: {
    status: 409,
    message: '同一个编号用在了不同的内容上。',
    next: '请刷新后再操作一次。',
  },
  SECOND_FACTOR_NEEDED: { status: 403, message: '还没有完成动态码验证。', next: '请输入动态码。' },
  NOT_ALLOWED: { status: 403, message: '您的身份不能做这项操作。', next: '请由有权限的人员办理。' },
  NOT_FOUND: { status: 404, message: '没有找到这项内容。', next: '它可能已被移走，或者您没有查看权限。' },
  VERSION_STALE: { status: 409, message: '这项内容刚被别人更新过。', next: '请刷新，看过最新内容再操作。' },
  STATE_CONFLICT: { status: 409, message: '当前状态不能做这项操作。', next: '请刷新，看看现在到了哪一步。' },
  TOO_MANY_REQUESTS: { status: 429, message: '操作太频繁。', next: '请稍等一会儿再试。' },
  BODY_TOO_LARGE: { status: 413, message: '内容太大。', next: '请减少内容，或把照片缩小后再试。' },
  INTERNAL: { status: 500, message: '服务器没能完成这次操作。', next: '请稍后再试；已填写的内容都还在。' },
  UNAVAILABLE: { status: 503, message: '服务器暂时不能处理。', next: '请稍后再试；已填写的内容都还在。' },
  // signing in
  PHONE_INVALID: { status: 422, message: '手机号应为 11 位数字，以 1 开头。', next: '请检查手机号。' },
  CODE_WRONG: { status: 422, message: '验证码不对。', next: '请核对短信里的 6 位数字。' },
  CODE_EXPIRED: { status: 422, message: '验证码已失效。', next: '请重新获取验证码。' },
  WECHAT_LOGIN_FAILED: { status: 422, message: '微信登录没有成功。', next: '请重试，或改用手机号登录。' },
  WECHAT_UNAVAILABLE: {
    status: 503,
    message: '微信服务暂时没有回应。',
    next: '请稍后重试，或改用手机号登录。',
  },
  PASSWORD_WRONG: { status: 422, message: '账号或密码不对。', next: '请核对后再试。' },
  TOTP_WRONG: { status: 422, message: '动态码不对或已用过。', next: '请等下一个动态码再试。' },
  LOCKED_OUT: { status: 423, message: '连续输错次数过多，已暂时锁定。', next: '请 15 分钟后再试。' },
  // rescue files
  RESCUE_DAMAGED: {
    status: 422,
    message: '这个文件不完整，或者被改动过。',
    next: '请对方在手机上重新导出一次，不要打开编辑。',
  },
  RESCUE_FOREIGN: {
    status: 422,
    message: '导出这个文件的人不是这份材料的填写人。',
    next: '请核对是不是拿错了文件，由填写人自己重新导出。',
  },
  RESCUE_TOO_LARGE: {
    status: 422,
    message: '这个文件比一份申报能有的内容还大。',
    next: '它不是手机上导出的，请核对是不是拿错了文件。',
  },
  RESCUE_PERSON_UNKNOWN: {
    status: 422,
    message: '没有找到导出这个文件的人的账号。',
    next: '账号可能已经注销。请对方重新登录，再由本人导出。',
  },
  RESCUE_DRAFT_EXISTS: {
    status: 409,
    message: '导出这个文件的人已有一份在填的申报，不能再建一份。',
    next: '请对方联网后在手机上点“并到那一份”。',
  },
  // rounds
  NOTICE_CLOSED: {
    status: 409,
    message: '本次评选的申报期已经结束。',
    next: '草稿仍为您保留，可在下次评选时继续使用。',
  },
  FORM_OUTDATED: {
    status: 409,
    message: '申报表有了新版，这份草稿还是旧版。',
    next: '请先核对变化、改用新版，再提交；已填写的内容都还在。',
  },
  FORM_AHEAD: {
    status: 409,
    message: '本次评选用的是较早一版的申报表。',
    next: '请回到评选通知，重新开始填写；已填写的内容还在本机，可以导出。',
  },
  NOTICE_NOT_OPEN: { status: 409, message: '本次评选还没有开始申报。', next: '可以先填写，到申报期再提交。' },
  NO_WORKSHOP_ROUND: {
    status: 409,
    message: '本次评选只评选建设项目，不评选工作室。',
    next: '已授牌的工作室可以只申报项目；还没有称号的，请等下一次工作室评选。',
  },
  TITLE_ENDED: {
    status: 409,
    message: '这个工作室的称号已经取消或退出，不能再用它申报项目。',
    next: '可以在评选工作室的年度，重新同时申报工作室和建设项目。',
  },
  EXTENSION_TOO_EARLY: {
    status: 422,
    message: '延长后的截止日要在今天或以后，并且晚于这家单位现在的截止日。',
    next: '请改成更晚的日子。',
  },
  NO_DRAFT_OF_UNIT: {
    status: 409,
    message: '这家单位在本次评选里没有未提交的申报。',
    next: '请核对统一社会信用代码；需要对方先开始填写，并填好这个代码。',
  },
  NOTICE_INVALID: { status: 422, message: '评选通知填写不完整。', next: '请按提示修改。' },
  // filings
  DRAFT_EXISTS: {
    status: 409,
    message: '您在本次评选中已有一份在填的申报。',
    next: '请打开那一份继续填写。',
  },
  FILING_LOCKED: {
    status: 409,
    message: '这份材料已经提交，不能再改。',
    next: '如需更正，请联系经办人员退回。',
  },
  SECTION_LOCKED: { status: 409, message: '这一部分不在退回更正的范围内。', next: '请只更正标出的部分。' },
  CHANGE_INVALID: { status: 422, message: '有一处内容的格式不对。', next: '请检查后重新填写。' },
  FILING_INCOMPLETE: { status: 422, message: '还有内容需要补充或修改。', next: '请按列表逐项处理。' },
  CONTACT_ONLY: { status: 403, message: '申报由所在单位提交。', next: '请邀请单位联系人加入并由其提交。' },
  FILING_CERTIFIED: {
    status: 409,
    message: '单位已经确认，内容暂时锁定。',
    next: '您改的内容还在本机。要继续修改，请单位先收回确认。',
  },
  CERTIFICATION_MISSING: {
    status: 409,
    message: '单位确认人还没有确认。',
    next: '请单位确认人核对并确认后，再提交。',
  },
  MARKS_OPEN: { status: 409, message: '还有退回修改的部分没有改好。', next: '请改好后点“这一部分填完了”。' },
  SECTION_UNCHANGED: {
    status: 409,
    message: '这一部分退回以后还没有改动。',
    next: '请按意见修改；不用改的，请留言告诉对方。',
  },
  CONTACT_REMOVES: { status: 403, message: '只有单位联系人可以移出别人。', next: '请告诉单位联系人。' },
  LAST_MEMBER: {
    status: 409,
    message: '这份申报现在只有您一个人。',
    next: '请先邀请别人加入，再退出。',
  },
  CORRECTION_OVERDUE: { status: 409, message: '补正期限已过。', next: '请联系经办人员。' },
  LEADER_TAKEN: {
    status: 409,
    message: '同一技能大师只能领办一个工作室，这位领办人的名额已被占用。',
    next: '请核对证件号码，或联系经办人员。',
  },
  OCCUPATION_TAKEN: {
    status: 409,
    message: '同一单位（分厂、分公司）相同职业（工种）只能建立一个工作室。',
    next: '请核对单位和职业，或联系经办人员。',
  },
  REPORT_NOT_OPEN: {
    status: 409,
    message: '年度报告还没有开放填报。',
    next: '每年 12 月开放，到时会通知您。',
  },
  PROJECT_ENDED: {
    status: 409,
    message: '这个项目已经结束，不能再记进展。',
    next: '如需补录，请联系经办人员。',
  },
  // invitations
  INVITATION_INVALID: {
    status: 422,
    message: '没有这个邀请码。',
    next: '请核对，或让对方重新生成邀请码。',
  },
  INVITATION_EXPIRED: { status: 422, message: '邀请码已过期。', next: '请让对方重新生成邀请码。' },
  INVITATION_USED: { status: 422, message: '邀请码已经用过了。', next: '请让对方重新生成邀请码。' },
  ROLE_TAKEN: { status: 409, message: '这个身份已经有人了。', next: '请与对方核对。' },
  // files
  FILE_NOT_IMAGE: {
    status: 415,
    message: '这不是可用的照片。',
    next: '请选择 JPG、PNG 或 WebP 照片重新上传。',
  },
  FILE_NOT_PDF: {
    status: 415,
    message: '这不是可用的照片或 PDF。',
    next: '请选择 JPG、PNG、WebP 照片，或者 PDF 文件。',
  },
  PDF_ENCRYPTED: {
    status: 422,
    message: '这份 PDF 设了密码或权限，打不开。',
    next: '请去掉密码后再上传，或者打印出来拍照。',
  },
  PDF_TOO_MANY_PAGES: {
    status: 422,
    message: '这份 PDF 超过 100 页。',
    next: '请只留有关的页，或者分成几份上传。',
  },
  FILE_TOO_LARGE: {
    status: 413,
    message: '文件超过 10 MB。',
    next: '请换小一些的照片，或者把 PDF 压缩、分份。',
  },
  FILE_TOO_MANY_PIXELS: { status: 422, message: '照片尺寸太大。', next: '请换一张普通手机照片。' },
  FILE_TOO_SMALL: { status: 422, message: '照片太小，看不清内容。', next: '请靠近一些重新拍。' },
  UPLOAD_OFFSET_WRONG: { status: 409, message: '上传位置不一致。', next: '会自动从正确位置继续，请稍等。' },
  FILE_QUOTA: { status: 422, message: '这份材料的照片数量已到上限。', next: '请先删除不需要的照片。' },
  // desk
  REASON_MISSING: { status: 422, message: '请写明原因。', next: '原因会原样告知对方。' },
  SAME_PERSON: { status: 409, message: '拟定和核定不能是同一个人。', next: '请由另一位人员办理。' },
  QUOTA_FULL: { status: 409, message: '名额已满。', next: '请先移出一家，再加入。' },
  WORKSHOP_NOT_SELECTED: {
    status: 409,
    message: '所属工作室未入选，项目不能入选。',
    next: '请先确定工作室名单。',
  },
  GRANT_OVER_CAP: { status: 422, message: '补助金额最高不超过 50,000.00 元。', next: '请修改金额。' },
  ROUND_UNFINISHED: {
    status: 409,
    message: '还有没审查完的申报、没公示的名单，或者还在个别延长期内的单位。',
    next: '请先办完，再结束这次评选。',
  },
  LIST_EMPTY: { status: 409, message: '名单里还没有条目。', next: '请先加入条目。' },
  NO_CALENDAR: {
    status: 409,
    message: '公示期跨入的年份还没有导入放假安排，算不出截止日。',
    next: '请待国务院发布放假安排并导入后再公示。',
  },
  PUBLICITY_TOO_SHORT: {
    status: 422,
    message: '通知写明的公示截止日太早。',
    next: '请按提示改晚，或者不填，由系统计算。',
  },
  CALENDAR_INVALID: {
    status: 422,
    message: '放假安排没有导入。',
    next: '请按提示核对文件后再导入。',
  },
  PUBLICITY_RUNNING: {
    status: 409,
    message: '公示期未满 5 个工作日，不能授牌。',
    next: '请在公示期满后办理。',
  },
  EDITION_UNCONFIRMED: {
    status: 409,
    message: '新版《管理办法》的施行日期还没有确认。',
    next: '请先在「配置」里拟定施行日期，由签发人员核定，再发布评选通知。',
  },
  SETTING_INVALID: { status: 422, message: '这项配置不能设成这个值。', next: '请按提示修改。' },
  SETTING_PROPOSED: {
    status: 409,
    message: '这项配置已有一份改动在等核定。',
    next: '请等签发人员核定或退回后，再拟定新的改动。',
  },
  OBJECTION_OPEN: { status: 409, message: '还有未办结的异议，不能授牌。', next: '请先作出核查结论。' },
})

export type ErrorCode = keyof typeof ERRORS

/** The body of every refusal. */
export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode
    readonly message: string
    readonly next: string
    /** What to mend, where the refusal is about the content. */
    readonly problems?: readonly {
      readonly section?: string
      readonly path: string
      readonly message: string
    }[]
    /** Where to go instead, e.g. the filing that exists already. */
    readonly filingId?: string
    /** For UPLOAD_OFFSET_WRONG: where to go on. */
    readonly offset?: number
  }
}
