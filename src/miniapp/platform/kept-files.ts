/** Where a picture is before it is kept: a temporary path on weapp, a blob in the browser. */
export type PictureSource = { readonly path: string } | { readonly blob: Blob }

/** Photos on this phone, safe from kills and from WeChat's clearing of temporary files. */
export interface Files {
  /** Copies the picture under this id and resolves once it is durable. */
  readonly keep: (id: string, source: PictureSource) => Promise<void>
  readonly size: (id: string) => Promise<number>
  /** Never reads past the end: WeChat would fill up with padding instead of refusing. */
  readonly read: (id: string, offset: number, length: number) => Promise<ArrayBuffer>
  /** An address an image can show. */
  readonly url: (id: string) => Promise<string>
  readonly remove: (id: string) => Promise<void>
  readonly list: () => Promise<string[]>
}

/** The file was not there (any more). */
export class FileMissingError extends Error {
  constructor() {
    super('这张照片已不在本机，请重新拍一张。')
  }
}
