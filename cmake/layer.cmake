# SPDX-License-Identifier: GPL-3.0-or-later

# assayer_layer(<name> SOURCES ... [PUBLIC ...] [PRIVATE ...])
#
# One static library a layer, named assayer_<name>. Headers are included relative to core/
# ("decode/der.h"). PUBLIC names what this layer's headers show, PRIVATE what only its sources use:
# a layer cannot see what it did not list, so the linker keeps the order of the folders.
function(assayer_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "assayer_layer(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
  endif()
  set(target assayer_${name})
  if(NOT arg_SOURCES)
    set(arg_SOURCES "${CMAKE_SOURCE_DIR}/cmake/empty.cpp")
  endif()

  add_library(${target} STATIC ${arg_SOURCES})
  assayer_common(${target})
  target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}/core")
  target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()
