/** For browsers too old to run modules: the page is asked for again, as without any script. */
setTimeout(function () {
  location.reload()
}, 10000)
