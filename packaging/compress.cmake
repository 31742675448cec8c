# SPDX-License-Identifier: GPL-3.0-or-later
# Run by cpack before it packs what was installed: Debian wants manual pages and the changelog compressed
# (policy 12.1, 12.7), without a time stamp, so that two packages of one source are alike.
set(root "${CPACK_TEMPORARY_INSTALL_DIRECTORY}")
file(GLOB files "${root}/usr/share/man/man*/*.[1-9]" "${root}/usr/share/doc/*/changelog")
if(NOT files)
  message(FATAL_ERROR "compress.cmake: nothing to compress below ${root}; was anything installed?")
endif()
execute_process(COMMAND gzip -9 --no-name ${files} COMMAND_ERROR_IS_FATAL ANY)
