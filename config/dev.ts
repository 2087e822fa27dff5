import type { UserConfigExport } from '@tarojs/cli'

export default {
  h5: {
    devServer: {
      open: false,
      port: 10086,
      // The pages come from Taro, the data from the server beside it.
      proxy: [{ context: ['/api'], target: `http://localhost:${process.env.PORT ?? '3000'}` }],
    },
  },
} satisfies UserConfigExport<'webpack5'>
