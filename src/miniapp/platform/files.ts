import { browserFiles } from './files-h5'
import { phoneFiles } from './files-weapp'
import type { Files } from './kept-files'

/** The photos of this phone. */
export const files: Files = process.env.TARO_ENV === 'weapp' ? phoneFiles : browserFiles
