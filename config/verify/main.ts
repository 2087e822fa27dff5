/** `npm run verify -- receipt FILE`: checks, without network, what somebody holds as proof. */
type Run = (args: readonly string[]) => number

const USAGE = `用法：npm run verify -- receipt 存证包.zip [原图所在文件夹]
  退出码：0 全部一致，1 有不符，2 文件打不开或用法不对`

async function main([what = '', ...args]: readonly string[]): Promise<number> {
  if (what === 'receipt') {
    const { runReceipt }: { readonly runReceipt: Run } = await import('./receipt')
    return runReceipt(args)
  }
  console.error(USAGE)
  return 2
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
