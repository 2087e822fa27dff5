/** Stands in for styles and images. */
module.exports = ''
