// Read by Taro alone; Jest and the desk carry their own settings.
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        targets: { ios: '13', chrome: '80' },
        hot: false,
      },
    ],
  ],
}
